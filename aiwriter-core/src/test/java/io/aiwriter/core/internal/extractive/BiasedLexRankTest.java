package io.aiwriter.core.internal.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aiwriter.embedding.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BiasedLexRankTest {

    @Test
    void relevantSentenceRanksAboveAnEquallyCentralOne() {
        List<Embedding> sentences = List.of(Embedding.of(1, 0), Embedding.of(0, 1));
        double[] rank = BiasedLexRank.rank(sentences, new double[] {0.9, 0.1});
        assertThat(rank[0]).isEqualTo(1);
        assertThat(rank[1]).isLessThan(rank[0]);
    }

    @Test
    void centralSentenceRanksAboveAnEquallyRelevantLoner() {
        List<Embedding> sentences =
                List.of(
                        Embedding.of(1, 0.1f),
                        Embedding.of(1, 0.2f),
                        Embedding.of(1, 0.15f),
                        Embedding.of(-1, 0.1f));
        double[] rank = BiasedLexRank.rank(sentences, new double[] {1, 1, 1, 0.5});
        assertThat(rank[2]).isGreaterThan(rank[3]);
    }

    @Test
    void withoutLinksTheRankIsTheRelevance() {
        List<Embedding> sentences =
                List.of(Embedding.of(1, 0, 0), Embedding.of(0, 1, 0), Embedding.of(0, 0, 1));
        double[] rank = BiasedLexRank.rank(sentences, new double[] {0.2, 0.4, 0.1});
        assertThat(rank).containsExactly(new double[] {0.5, 1, 0.25}, within(1e-6));
    }

    @Test
    void withoutAnyRelevanceAllCountTheSame() {
        List<Embedding> sentences = List.of(Embedding.of(1, 0), Embedding.of(0, 1));
        assertThat(BiasedLexRank.rank(sentences, new double[] {0, 0}))
                .containsExactly(new double[] {1, 1}, within(1e-9));
    }

    @Test
    void ranksAreFiniteAndAtMostOne() {
        Random random = new Random(7);
        List<Embedding> sentences = new ArrayList<>();
        double[] relevance = new double[80];
        for (int i = 0; i < relevance.length; i++) {
            sentences.add(
                    Embedding.of(
                            random.nextFloat() - 0.5f,
                            random.nextFloat() - 0.5f,
                            random.nextFloat() - 0.5f));
            relevance[i] = random.nextDouble();
        }
        double[] ranks = BiasedLexRank.rank(sentences, relevance);
        assertThat(ranks).hasSize(80);
        for (double rank : ranks) {
            assertThat(rank).isFinite().isBetween(0.0, 1.0);
        }
    }
}
