package io.aiwriter.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import io.aiwriter.content.SourceReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes references with citeproc-java. Belongs to one thread. */
final class CslReferences {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final List<? extends JsonNode> items;
    private final CSL processor;
    private final CitationStyle style;

    CslReferences(List<? extends JsonNode> items, CitationStyle style) {
        this.items = items;
        this.style = style;
        CSLItemData[] data = items.stream().map(CslReferences::item).toArray(CSLItemData[]::new);
        try {
            this.processor = new CSL(new ListItemDataProvider(data), style.csl().orElseThrow());
        } catch (IOException e) {
            throw new MissingStylesException(
                    "The citation style %s cannot be read; check org.citationstyles:styles"
                            .formatted(style),
                    e);
        }
        processor.setOutputFormat("text");
    }

    /** One reference for each source, in their order. */
    List<Reference> all(List<SourceReference> sources) {
        List<Reference> references = new ArrayList<>();
        for (SourceReference source : sources) {
            int number = references.size() + 1;
            String inText =
                    style == CitationStyle.MLA ? byName(source, number, sources) : inText(number);
            references.add(new Reference(source, number, entry(number), inText));
        }
        return references;
    }

    /**
     * MLA adds the title only to tell the works of one author apart; the processor, which does not
     * know that condition, adds it always.
     */
    private String byName(SourceReference source, int number, List<SourceReference> all) {
        String author = source.author();
        boolean onlyWork =
                author != null
                        && all.stream().filter(one -> author.equals(one.author())).count() == 1;
        JsonNode name = items.get(number - 1).path("author").path(0);
        return onlyWork
                ? name.path("family").asString(name.path("literal").asString(""))
                : inText(number);
    }

    private String entry(int number) {
        processor.registerCitationItems(Integer.toString(number));
        String entry = String.join(" ", processor.makeBibliography().getEntries()).strip();
        return entry.replaceFirst("^\\[1\\]\\s*", "");
    }

    private String inText(int number) {
        if (style.isNumbered()) {
            return Integer.toString(number);
        }
        String cited = processor.makeCitation(Integer.toString(number)).getLast().getText().strip();
        return cited.startsWith("(") && cited.endsWith(")")
                ? cited.substring(1, cited.length() - 1)
                : cited;
    }

    private static CSLItemData item(JsonNode item) {
        return CSLItemData.fromJson(JSON.convertValue(item, MEMBERS));
    }
}
