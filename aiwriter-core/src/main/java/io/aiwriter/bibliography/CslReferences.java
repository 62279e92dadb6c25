package io.aiwriter.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import io.aiwriter.content.SourceReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes references with citeproc-java. Belongs to one thread. */
final class CslReferences {

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
        CSLItemDataBuilder data =
                new CSLItemDataBuilder()
                        .id(item.path("id").asString())
                        .type(CSLType.WEBPAGE)
                        .title(item.path("title").asString())
                        .URL(item.path("URL").asString());
        for (JsonNode author : item.path("author")) {
            CSLNameBuilder name = new CSLNameBuilder();
            data.author(
                    author.has("literal")
                            ? name.literal(author.path("literal").asString()).build()
                            : name.family(author.path("family").asString())
                                    .given(author.path("given").asString())
                                    .build());
        }
        if (item.has("issued")) {
            data.issued(day(item.path("issued")));
        }
        if (item.has("accessed")) {
            data.accessed(day(item.path("accessed")));
        }
        if (item.has("year-suffix")) {
            data.yearSuffix(item.path("year-suffix").asString());
        }
        return data.build();
    }

    private static CSLDate day(JsonNode date) {
        JsonNode parts = date.path("date-parts").path(0);
        return new CSLDateBuilder()
                .dateParts(parts.path(0).asInt(), parts.path(1).asInt(), parts.path(2).asInt())
                .build();
    }
}
