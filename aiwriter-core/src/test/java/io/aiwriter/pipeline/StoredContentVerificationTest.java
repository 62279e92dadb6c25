package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Section;
import io.aiwriter.export.ContentExport;
import io.aiwriter.research.Evidence;
import io.aiwriter.verify.ContentVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content is written and stored, and checked and exported from what the store gives back. */
class StoredContentVerificationTest {

    private static final String MARKDOWN =
            """
            # Suspension bridges

            A *suspension bridge* hangs its deck from cables below its towers. The main span of the
            Akashi Kaikyō Bridge is 1,991 metres long. It was opened on 5 April 1998.

            Engineers called it “a pearl of steel & wire” in several letters. The cables carry a
            load of more than 120,000 tonnes at temperatures down to −10 degrees.
            """;
    private static final String PAGE =
            """
            <html lang="en"><head><title>Stone <b>bridges</b> &amp; arches</title></head><body><main>
            <h1>Stone bridges</h1><p>A stone bridge stands on arches that carry the load of the deck
            to its piers. The bridge of Alcántara was built in 106 and has <em>six</em> arches of
            stone.</p><p>Its longest arch spans 28.8 metres, and the bridge is still in use.</p>
            <p>Stone bridges need little care, and many of them have carried traffic for 2,000
            years without any cable.</p></main></body></html>
            """;

    @TempDir Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void nothingIsChangedInWhatWasStored() throws IOException {
        Content content = stored();
        ContentVerification found = ContentVerification.of(content, evidence(content.id()));
        assertThat(found.changes()).isEmpty();
        assertThat(found.isSupported()).isTrue();
        assertThat(found.citations()).hasSizeGreaterThan(3);
    }

    @Test
    void oneChangedWordIsFoundInEverySection() throws IOException {
        Content content = stored();
        for (int i = 0; i < content.sections().size(); i++) {
            List<Section> sections = new ArrayList<>(content.sections());
            Section section = sections.get(i);
            String changed = section.text().replaceFirst("bridge", "BRIDGE");
            sections.set(i, new Section(section.heading(), changed, section.citations()));
            Content forged = content.toBuilder().sections(sections).build();
            boolean same = changed.equals(section.text());
            assertThat(ContentVerification.of(forged, evidence(content.id())).isUnchanged())
                    .isEqualTo(same);
        }
    }

    @Test
    void everyCitationIsAMarkerInThePage() throws IOException {
        Content content = stored();
        Document page = Jsoup.parse(ContentExport.html(content, evidence(content.id())));
        assertThat(page.select(".sources > ol > li")).hasSameSizeAs(content.sources());
        assertThat(page.select("a.cite")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select("details blockquote")).isNotEmpty();
    }

    private Content stored() throws IOException {
        Path markdown = Files.writeString(folder.resolve("suspension.md"), MARKDOWN);
        Path page = Files.writeString(folder.resolve("stone.html"), PAGE);
        ContentRequest request =
                ContentRequest.builder("How are bridges built?")
                        .words(150)
                        .locations(List.of(markdown.toUri(), page.toUri()))
                        .build();
        UUID id = bench.writer().build().generate(request).id();
        return bench.contents().find(Owner.LOCAL, id).orElseThrow().content();
    }

    private Evidence evidence(UUID id) {
        return bench.contents().evidence(Owner.LOCAL, id);
    }
}
