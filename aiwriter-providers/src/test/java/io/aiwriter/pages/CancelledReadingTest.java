package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading ends soon after its thread was interrupted, and the flag stays set. */
class CancelledReadingTest {

    private static final int PAGES = 20_000;

    @TempDir Path folder;

    @Test
    void nothingIsBegunOnAnInterruptedThread() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Words.");
        Thread.currentThread().interrupt();
        UnreadableSourceException error = Reading.refused(DocumentReader.create(), file.toUri());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(error.reason()).isEqualTo(Reason.FAILED);
        assertThat(error).hasMessageContaining("cancelled");
    }

    @Test
    void longPdfIsLeftInTheMiddle() throws IOException, InterruptedException {
        // The first PDF of a process waits for PDFBox to look for fonts.
        DocumentReader.create().read(Files.write(folder.resolve("b.pdf"), pdf(1)).toUri());
        URI location = Files.write(folder.resolve("a.pdf"), pdf(PAGES)).toUri();
        AtomicReference<UnreadableSourceException> error = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread reading =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    error.set(Reading.refused(DocumentReader.create(), location));
                                    flag.set(Thread.currentThread().isInterrupted());
                                });
        awaitFrame(reading, "writeText");
        reading.interrupt();
        assertThat(reading.join(Duration.ofSeconds(5))).isTrue();
        assertThat(error.get()).hasMessageContaining("cancelled");
        assertThat(flag).isTrue();
    }

    /** One page of text, shown very often. */
    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDResources resources = new PDResources();
            resources.put(
                    COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            String words = "BT /F 11 Tf 72 700 Td (Cells divide and grow.) Tj ET";
            PDStream content = new PDStream(pdf);
            try (var out = content.createOutputStream()) {
                out.write(words.getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                page.setResources(resources);
                page.setContents(content);
                pdf.addPage(page);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void awaitFrame(Thread thread, String method) {
        boolean seen = false;
        while (!seen && thread.isAlive()) {
            for (StackTraceElement frame : thread.getStackTrace()) {
                seen |= frame.getMethodName().equals(method);
            }
            Thread.onSpinWait();
        }
    }
}
