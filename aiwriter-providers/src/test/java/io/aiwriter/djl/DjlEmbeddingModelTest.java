package io.aiwriter.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingException;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.testkit.AbstractEmbeddingModelContractTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DjlEmbeddingModelTest extends AbstractEmbeddingModelContractTest {

    private static DjlEmbeddingModel model;

    @BeforeAll
    static void open() {
        model = DjlEmbeddingModel.miniLm();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Override
    protected EmbeddingModel model() {
        return model;
    }

    @Test
    void vectorsHaveLengthOne() {
        float[] values = model.embed("Cells.", EmbeddingModel.Use.DOCUMENT).toArray();
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        assertThat(squares).isBetween(0.9999, 1.0001);
    }

    @Test
    void textBeyondTheOldLimitOf128TokensStillCounts() {
        String start = "cell ".repeat(150);
        Embedding one =
                model.embed(start + "mitochondria release energy", EmbeddingModel.Use.DOCUMENT);
        Embedding other =
                model.embed(start + "the stock market crashed", EmbeddingModel.Use.DOCUMENT);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void closedModelSaysSo() {
        DjlEmbeddingModel closed = DjlEmbeddingModel.miniLm();
        closed.close();
        assertThatThrownBy(() -> closed.embed("x", EmbeddingModel.Use.QUERY))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void interruptedCallerStopsAndStaysInterrupted() {
        List<String> many = Collections.nCopies(5_000, "A sentence about cells and their parts.");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> model.embed(many, EmbeddingModel.Use.DOCUMENT))
                    .isInstanceOf(EmbeddingException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            boolean cleared = Thread.interrupted();
            assertThat(cleared).isTrue();
        }
    }
}
