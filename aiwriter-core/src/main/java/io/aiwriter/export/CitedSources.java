package io.aiwriter.export;

import io.aiwriter.bibliography.Bibliography;
import io.aiwriter.bibliography.CitationStyle;
import io.aiwriter.bibliography.Reference;
import io.aiwriter.content.Content;
import io.aiwriter.research.Evidence;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** The sources that a content cites, and how a style cites and lists them. Immutable. */
final class CitedSources {

    private final CitationStyle style;
    private final SourceNumbers numbers;
    private final List<Reference> references;
    private final Map<Integer, Reference> byNumber = new HashMap<>();

    private CitedSources(CitationStyle style, SourceNumbers numbers, List<Reference> references) {
        this.style = style;
        this.numbers = numbers;
        this.references = references;
        references.forEach(reference -> byNumber.put(reference.number(), reference));
    }

    static CitedSources of(Content content, Evidence evidence, CitationStyle style) {
        SourceNumbers numbers = SourceNumbers.of(content);
        Bibliography bibliography = Bibliography.of(numbers.ordered(), evidence);
        return new CitedSources(style, numbers, bibliography.references(style));
    }

    CitationStyle style() {
        return style;
    }

    SourceNumbers numbers() {
        return numbers;
    }

    /** The entries of the list, in its order. */
    List<Reference> references() {
        return references;
    }

    /** Whether entries are written by a style of scholars rather than by the format. */
    boolean areStyled() {
        return switch (style) {
            case NUMBERED, FOOTNOTES, INLINE -> false;
            case APA, MLA, CHICAGO, IEEE -> true;
        };
    }

    /** What the list is called. */
    String heading() {
        return switch (style) {
            case NUMBERED, FOOTNOTES, INLINE -> "Sources";
            case APA, CHICAGO, IEEE -> "References";
            case MLA -> "Works Cited";
        };
    }

    /** Markers that are links, to the list or to the source. */
    Function<List<Integer>, String> linkedMarkers() {
        return switch (style) {
            case NUMBERED, IEEE -> MarkedText::links;
            case FOOTNOTES -> each("[^%d]");
            case INLINE -> here -> grouped(here, this::titleLink);
            case APA, MLA, CHICAGO -> here -> grouped(here, this::nameLink);
        };
    }

    /** Markers for a page, which has no footnotes of its own. */
    Function<List<Integer>, String> pageMarkers() {
        return style == CitationStyle.FOOTNOTES ? MarkedText::links : linkedMarkers();
    }

    /** Markers without links. */
    Function<List<Integer>, String> plainMarkers() {
        return switch (style) {
            case NUMBERED, FOOTNOTES, IEEE -> each("\\[%d\\]");
            case INLINE -> here -> grouped(here, number -> escaped(title(number)));
            case APA, MLA, CHICAGO -> here -> grouped(here, number -> escaped(inText(number)));
        };
    }

    private static Function<List<Integer>, String> each(String marker) {
        return here -> here.stream().map(marker::formatted).collect(Collectors.joining());
    }

    private static String grouped(List<Integer> here, Function<Integer, String> one) {
        return here.stream().map(one).collect(Collectors.joining("; ", " (", ")"));
    }

    private String inText(int number) {
        return Objects.requireNonNull(byNumber.get(number), "a number without a source").inText();
    }

    private String title(int number) {
        return numbers.ordered().get(number - 1).title();
    }

    private String titleLink(int number) {
        Node title = Markdown.text(title(number));
        URI location = numbers.ordered().get(number - 1).location();
        if (!Notes.isLinkable(location)) {
            return escaped(title(number));
        }
        Link link = new Link(location.toASCIIString(), null);
        link.appendChild(title);
        return Markdown.render(Markdown.paragraph(link)).strip();
    }

    private String nameLink(int number) {
        Link link = new Link(MarkedText.TARGET + number, null);
        link.appendChild(Markdown.text(inText(number)));
        return Markdown.render(Markdown.paragraph(link)).strip();
    }

    private static String escaped(String text) {
        return Markdown.render(Markdown.paragraph(Markdown.text(text))).strip();
    }
}
