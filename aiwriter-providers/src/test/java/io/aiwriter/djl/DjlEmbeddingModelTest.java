package io.aiwriter.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingException;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.testkit.AbstractEmbeddingModelContractTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    @Test
    void textBeyondTheLimitIsLeftOut() {
        String start = "cell ".repeat(DjlEmbeddingModel.MAX_TOKENS);
        assertThat(model.embed(start + "stocks fell", EmbeddingModel.Use.DOCUMENT))
                .isEqualTo(model.embed(start + "rain fell", EmbeddingModel.Use.DOCUMENT));
    }

    @Test
    void paraphrasesLieAsCloseAsTheModelCardPromises() {
        List<Embedding> vectors =
                model.embed(
                        List.of("A man is playing a guitar.", "Someone plays the guitar on stage."),
                        EmbeddingModel.Use.DOCUMENT);
        assertThat(vectors.get(0).cosine(vectors.get(1))).isBetween(0.6, 0.9);
    }

    @Test
    void fingerprintNamesModelWeightsPoolingAndLimits() {
        assertThat(model.fingerprint())
                .startsWith("all-MiniLM-L6-v2-int8;")
                .containsPattern(";sha256=[0-9a-f]{16};")
                .contains("pooling=mean", "norm=l2", "maxTokens=256", "maxCharacters=65536");
    }

    @Test
    void closingWhileEmbeddingEndsEveryCall() throws Exception {
        DjlEmbeddingModel closing = DjlEmbeddingModel.miniLm();
        List<String> many = Collections.nCopies(100_000, "A sentence about cells and parts.");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Embedding>> first =
                    threads.submit(() -> closing.embed(many, EmbeddingModel.Use.DOCUMENT));
            Future<List<Embedding>> second =
                    threads.submit(() -> closing.embed(many, EmbeddingModel.Use.QUERY));
            awaitWorkers(2);
            closing.close();
            closing.close();
            for (Future<List<Embedding>> call : List.of(first, second)) {
                assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
                        .cause()
                        .isInstanceOf(EmbeddingException.class)
                        .hasMessageContaining("closed");
            }
        }
    }

    /** The shared model of this test has workers too, which idle: {@code more} are new. */
    private static void awaitWorkers(int more) throws InterruptedException {
        while (liveWorkers() < more) {
            Thread.sleep(1);
        }
    }

    private static long liveWorkers() {
        return Thread.getAllStackTraces().values().stream()
                .filter(
                        stack ->
                                Arrays.stream(stack)
                                        .anyMatch(f -> f.getMethodName().equals("encode")))
                .count();
    }
}
