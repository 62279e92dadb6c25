package io.aiwriter.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {

    @Test
    void componentsAreCopiedInAndOut() {
        float[] values = {1, 2};
        Embedding embedding = Embedding.of(values);
        values[0] = 9;
        embedding.toArray()[1] = 9;
        assertThat(embedding.toArray()).containsExactly(1, 2);
    }

    @Test
    void vectorsAreEqualWhenAllComponentsAre() {
        assertThat(Embedding.of(1, 2))
                .isEqualTo(Embedding.of(1, 2))
                .hasSameHashCodeAs(Embedding.of(1, 2))
                .isNotEqualTo(Embedding.of(2, 1))
                .isNotEqualTo(Embedding.of(1, 2, 0));
    }

    @Test
    void vectorWithoutComponentsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(Embedding::of)
                .withMessage("an embedding needs at least one component");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void componentThatIsNotFiniteIsRefused(float value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.of(1, value))
                .withMessage("components must be finite: " + value);
    }

    @Test
    void cosineIsOneAlongZeroAcrossAndMinusOneAgainst() {
        Embedding east = Embedding.of(2, 0);
        assertThat(east.cosine(Embedding.of(5, 0))).isEqualTo(1);
        assertThat(east.cosine(Embedding.of(0, 3))).isZero();
        assertThat(east.cosine(Embedding.of(-1, 0))).isEqualTo(-1);
    }

    @Test
    void cosineWithAVectorOfNoLengthIsZero() {
        assertThat(Embedding.of(0, 0).cosine(Embedding.of(1, 1))).isZero();
        assertThat(Embedding.of(1, 1).cosine(Embedding.of(0, 0))).isZero();
    }

    @Test
    void cosineOfDifferentLengthsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.of(1).cosine(Embedding.of(1, 2)))
                .withMessage("dimensions differ: 1 and 2");
    }

    @Test
    void cosineOfAnyTwoVectorsIsSymmetricAndWithinItsBounds() {
        Random random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            Embedding one = randomVector(random);
            Embedding other = randomVector(random);
            assertThat(one.cosine(other))
                    .isEqualTo(other.cosine(one))
                    .isBetween(-1.0 - 1e-12, 1.0 + 1e-12);
            assertThat(one.cosine(one)).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void textFormTellsTheLengthAlone() {
        assertThat(Embedding.of(1, 2, 3)).hasToString("Embedding[3 dimensions]");
    }

    @Test
    void oneTextIsEmbeddedLikeAListOfOne() {
        assertThat(new LengthModel().embed("four", EmbeddingModel.Use.QUERY))
                .isEqualTo(Embedding.of(4));
    }

    private static Embedding randomVector(Random random) {
        float[] values = new float[16];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.of(values);
    }

    private static final class LengthModel implements EmbeddingModel {

        @Override
        public List<Embedding> embed(List<String> texts, Use use) {
            return texts.stream().map(text -> Embedding.of(text.length())).toList();
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public String fingerprint() {
            return "length/1";
        }
    }
}
