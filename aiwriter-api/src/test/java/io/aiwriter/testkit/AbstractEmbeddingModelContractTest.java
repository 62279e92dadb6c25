package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.embedding.EmbeddingModel.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link EmbeddingModel} promises. */
public abstract class AbstractEmbeddingModelContractTest {

    private static final List<String> TEXTS =
            List.of(
                    "Cells are the smallest units of life.",
                    "The stock market fell sharply on Monday.",
                    "x",
                    "Emoji 🧬 and עברית and 细胞",
                    "word ".repeat(2_000));

    /** The model, which the test does not close. */
    protected abstract EmbeddingModel model();

    @Test
    void eachTextHasAVectorInItsPlace() {
        List<Embedding> vectors = model().embed(TEXTS, Use.DOCUMENT);
        assertThat(vectors).hasSize(TEXTS.size());
        assertThat(vectors)
                .allSatisfy(v -> assertThat(v.dimensions()).isEqualTo(model().dimensions()));
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(model().embed(TEXTS.get(i), Use.DOCUMENT)).isEqualTo(vectors.get(i));
        }
    }

    @Test
    void neighboursDoNotChangeAVector() {
        List<String> reversed = new ArrayList<>(TEXTS);
        Collections.reverse(reversed);
        List<Embedding> forwards = model().embed(TEXTS, Use.DOCUMENT);
        List<Embedding> backwards = new ArrayList<>(model().embed(reversed, Use.DOCUMENT));
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void noTextsGiveNoVectors() {
        assertThat(model().embed(List.of(), Use.DOCUMENT)).isEmpty();
    }

    @Test
    void blankTextHasAVectorToo() {
        assertThat(model().embed("", Use.DOCUMENT).dimensions()).isEqualTo(model().dimensions());
        assertThat(model().embed(" \n", Use.QUERY).dimensions()).isEqualTo(model().dimensions());
    }

    @Test
    void likeMeaningsLieCloserThanUnlikeOnes() {
        Embedding cells = model().embed("How do cells divide?", Use.QUERY);
        Embedding biology = model().embed("Cells split in two by mitosis.", Use.DOCUMENT);
        Embedding finance = model().embed("Shares fell on the exchange.", Use.DOCUMENT);
        assertThat(cells.cosine(biology)).isGreaterThan(cells.cosine(finance) + 0.1);
    }

    @Test
    void sameTextIsClosestToItself() {
        Embedding vector = model().embed(TEXTS.get(0), Use.DOCUMENT);
        assertThat(vector.cosine(vector)).isCloseTo(1, within(1e-6));
    }

    @Test
    void fingerprintStaysTheSame() {
        assertThat(model().fingerprint()).isNotBlank().isEqualTo(model().fingerprint());
    }

    @Test
    void manyThreadsGetTheSameVectors() throws Exception {
        List<Embedding> expected = model().embed(TEXTS, Use.DOCUMENT);
        List<Callable<List<Embedding>>> calls =
                Collections.nCopies(8, () -> model().embed(TEXTS, Use.DOCUMENT));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<Embedding>> result : threads.invokeAll(calls)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "e\u0301 and é",
                "👩‍👩‍👧‍👦 🎸",
                "half a pair: \uD83D",
                "\uFFFF\u200B\u202E"
            })
    void anyCharactersHaveAVector(String text) {
        Embedding vector = model().embed(text, Use.DOCUMENT);
        assertThat(vector.dimensions()).isEqualTo(model().dimensions());
        assertThat(vector).isEqualTo(model().embed(text, Use.DOCUMENT));
    }

    @Test
    void hugeTextHasAVector() {
        String text = "all work and no play makes jack a dull boy ".repeat(50_000);
        assertThat(model().embed(text, Use.DOCUMENT).dimensions()).isEqualTo(model().dimensions());
    }

    @Test
    void missingTextIsRefused() {
        List<String> texts = Arrays.asList("one", null);
        assertThatThrownBy(() -> model().embed(texts, Use.DOCUMENT))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void listOfVectorsCannotBeChanged() {
        List<Embedding> vectors = model().embed(List.of("one"), Use.DOCUMENT);
        assertThatThrownBy(() -> vectors.remove(0))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
