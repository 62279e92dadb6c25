package io.aiwriter.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aiwriter.pages.DocumentReader;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.Source;
import io.aiwriter.research.UnreadableSourceException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;

class UploadedDocumentsTest {

    private final UploadedDocuments uploads =
            new UploadedDocuments(
                    new StaticListableBeanFactory(Map.of("pages", DocumentReader.create()))
                            .getBeanProvider(PageReader.class));

    @ParameterizedTest
    @CsvSource({
        "cells.md, cells.md",
        "../../etc/passwd, passwd",
        "C:\\secret\\a.txt, a.txt",
        "..hidden, hidden",
        "a<b>.html, a_b_.html",
        "'', document"
    })
    void namesReachNoPath(String given, String safe) {
        assertThat(UploadedDocuments.safeName(file(given, "x"))).isEqualTo(safe);
    }

    @Test
    void sourcesAreNamedByTheFileAndNotByWhereItLay() {
        Source source = uploads.read(file("My notes.md", "# Notes\n\nCells divide."));
        assertThat(source.location().toString()).isEqualTo("upload:///My%20notes.md");
        assertThat(source.title()).isEqualTo("Notes");
        assertThat(source.text().untrusted()).contains("Cells divide.");
    }

    @Test
    void unreadableDocumentsAreNamedWithoutTheirPlace() {
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> uploads.read(file("broken.pdf", "%PDF-1.7 broken")))
                .withMessageContaining("broken.pdf")
                .withMessageNotContaining("aiwriter-upload");
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile(
                "files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
