package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.content.Content;
import io.aiwriter.content.SourceReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownExportTest {

    private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

    @Test
    void documentHasFrontMatterSectionsMarkersAndSources() {
        Content content =
                ExportSamples.content("Cells").toBuilder().warnings(List.of("1. *Short*.")).build();
        assertThat(ContentExport.markdown(content))
                .isEqualTo(
                        """
                        ---
                        title: "Cells"
                        date: 2026-11-23
                        language: "en"
                        method: "extractive/1"
                        model: none
                        words: 6
                        sources: 2
                        ---

                        # Cells

                        ## Parts

                        Cells have walls.[[1]](#source-1) Plants are green.[[2]](#source-2)

                        ---

                        *Written without a language model: every sentence is quoted from the sources listed below.*

                        ## Notes

                        - 1\\. \\*Short\\*.

                        ## Sources

                        1. <a id="source-1"></a>Zoë Ångström: [Cells, "in brief"](https://example.org/cells), 2024-02-29
                        2. <a id="source-2"></a>[plants](file:///plants.txt)
                        """);
    }

    @Test
    void modelThatWroteIsNamed() {
        Content content =
                ExportSamples.content("Cells").toBuilder()
                        .provenance(ExportSamples.provenance("openai:gpt-5"))
                        .build();
        assertThat(ContentExport.markdown(content))
                .contains("Written with openai:gpt-5")
                .doesNotContain("without a language model");
    }

    @Test
    void locationThatRunsSomethingIsNoLink() {
        SourceReference script =
                new SourceReference(
                        ExportSamples.CELLS.id(),
                        "Click",
                        URI.create("javascript:alert(1)"),
                        null,
                        null);
        Content content = ExportSamples.content("T").toBuilder().sources(List.of(script)).build();
        Found found = find(ContentExport.markdown(content));
        assertThat(found.links).noneMatch(link -> link.startsWith("javascript"));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextIsTextAndChangesNoStructure(String hostile) {
        Found found = find(ContentExport.markdown(ExportSamples.hostile(hostile)));
        assertThat(found.raw).containsExactly("<a id=\"source-1\">", "</a>");
        assertThat(found.images).isZero();
        assertThat(found.definitions).isZero();
        assertThat(found.links.stream().filter(link -> link.startsWith("#")))
                .containsExactly("#source-1", "#source-1");
        assertThat(found.links)
                .allMatch(
                        link ->
                                link.startsWith("#source-1")
                                        || link.startsWith("https://")
                                        || link.startsWith("http://"));
        String line = Markdown.oneLine(hostile);
        assertThat(found.headings)
                .containsExactly(
                        ("T " + line).strip(), line, ("After " + line).strip(), "Notes", "Sources");
    }

    static List<String> hostileTexts() {
        return ExportSamples.hostileTexts();
    }

    private static Found find(String markdown) {
        Found found = new Found();
        Markdown.parse(markdown.substring(markdown.indexOf("\n---\n\n") + 5)).accept(found);
        return found;
    }

    /** What a document has that is more than text. */
    private static final class Found extends AbstractVisitor {

        private final List<String> raw = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> headings = new ArrayList<>();
        private int images;
        private int definitions;

        @Override
        public void visit(HtmlInline html) {
            raw.add(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            raw.add(html.getLiteral());
        }

        @Override
        public void visit(Image image) {
            images++;
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            definitions++;
        }

        @Override
        public void visit(Heading heading) {
            headings.add(text(heading));
            visitChildren(heading);
        }

        private static String text(Node node) {
            return TEXT.render(node).strip();
        }
    }
}
