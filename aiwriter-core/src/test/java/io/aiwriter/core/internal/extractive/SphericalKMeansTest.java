package io.aiwriter.core.internal.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.embedding.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SphericalKMeansTest {

    @Test
    void directionsAreToldApart() {
        List<Embedding> vectors =
                List.of(
                        Embedding.of(1, 0.1f, 0),
                        Embedding.of(0, 1, 0.1f),
                        Embedding.of(1, 0, 0.1f),
                        Embedding.of(0.1f, 1, 0),
                        Embedding.of(0, 0.1f, 1));
        int[] clusters = SphericalKMeans.cluster(vectors, ones(5), 3);
        assertThat(clusters[0]).isEqualTo(clusters[2]).isNotEqualTo(clusters[1]);
        assertThat(clusters[1]).isEqualTo(clusters[3]).isNotEqualTo(clusters[4]);
    }

    @Test
    void lengthDoesNotMatter() {
        List<Embedding> vectors =
                List.of(Embedding.of(10, 0), Embedding.of(0.1f, 0), Embedding.of(0, 3));
        int[] clusters = SphericalKMeans.cluster(vectors, ones(3), 2);
        assertThat(clusters[0]).isEqualTo(clusters[1]).isNotEqualTo(clusters[2]);
    }

    @Test
    void moreClustersThanVectorsIsNoError() {
        assertThat(SphericalKMeans.cluster(List.of(Embedding.of(1, 0)), ones(1), 5))
                .containsExactly(0);
    }

    @Test
    void sameInputGivesSameClusters() {
        Random random = new Random(3);
        List<Embedding> vectors = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            vectors.add(Embedding.of(random.nextFloat(), random.nextFloat(), random.nextFloat()));
        }
        assertThat(SphericalKMeans.cluster(vectors, ones(50), 4))
                .isEqualTo(SphericalKMeans.cluster(vectors, ones(50), 4));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
