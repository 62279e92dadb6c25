package io.aiwriter.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.Content;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.Section;
import io.aiwriter.research.Evidence;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

    @Test
    void wordsOfSeveralScriptsCanBeReadAgain() throws IOException {
        String text =
                text(content("Größe und Ordnung", "Ελληνικά και кириллица <b>bold</b> & more."));
        assertThat(text)
                .contains("Größe und Ordnung", "Ελληνικά και кириллица", "<b>bold</b> & more.");
    }

    @Test
    void longContentsHaveNumberedPages() throws IOException {
        Content many = content("Long", "Cells divide and grow.\n\n".repeat(200));
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(many, Evidence.NONE))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
        }
        assertThat(text(many).strip()).contains("2\n");
    }

    private static String text(Content content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(content, Evidence.NONE))) {
            return new PDFTextStripper().getText(pdf).replace("\r\n", "\n");
        }
    }

    private static Content content(String title, String text) {
        return Content.builder(UUID.randomUUID(), title)
                .sections(List.of(new Section("Part", text, List.of())))
                .provenance(new Provenance("manual/1", "", "", Map.of(), TokenUsage.NONE))
                .build();
    }
}
