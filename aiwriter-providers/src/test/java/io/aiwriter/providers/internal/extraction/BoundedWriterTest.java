package io.aiwriter.providers.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoundedWriterTest {

    @Test
    void textThatUnfoldsWithoutEndIsBounded() {
        PdfExtraction.BoundedWriter writer = new PdfExtraction.BoundedWriter();
        String piece = "x".repeat(10_000_000);
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 6; i++) {
                                writer.write(piece);
                            }
                        })
                .isInstanceOf(PdfExtraction.BoundedWriter.TooLongException.class)
                .hasMessageContaining("50,000,000");
        assertThat(writer.toString()).hasSize(50_000_000);
    }
}
