package io.aiwriter.core.internal.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Embedding[] AXES = {
        Embedding.of(1, 0, 0), Embedding.of(0, 1, 0), Embedding.of(0, 0, 1)
    };

    @Test
    void bestRankedComesFirst() {
        Selection selection =
                new Selection(candidates(new double[] {0.2, 0.9, 0.5}, "Cells.", AXES));
        assertThat(selection.choose(all(3), 100, 1)).containsExactly(1, 2, 0);
    }

    @Test
    void sameThingIsNotSaidTwice() {
        Embedding[] twins = {AXES[0], Embedding.of(1, 0.01f, 0), AXES[1]};
        Selection selection =
                new Selection(candidates(new double[] {1, 0.99, 0.1}, "Cells.", twins));
        assertThat(selection.choose(all(3), 100, 1)).containsExactly(0, 2);
    }

    @Test
    void noveltyCountsAcrossSections() {
        Embedding[] twins = {AXES[0], Embedding.of(1, 0.01f, 0), AXES[1]};
        Selection selection =
                new Selection(candidates(new double[] {1, 0.9, 0.1}, "Cells.", twins));
        selection.choose(List.of(0), 100, 1);
        assertThat(selection.choose(List.of(1, 2), 100, 2)).containsExactly(2);
    }

    @Test
    void wordsAreNotOverspent() {
        Selection selection = new Selection(candidates(new double[] {1, 0.9, 0.8}, "Cells.", AXES));
        assertThat(selection.choose(all(3), 20, 1)).hasSize(2);
    }

    @Test
    void sentenceThatPointsBackNeedsItsPredecessor() {
        Selection selection =
                new Selection(candidates(new double[] {0.1, 0.9, 0.5}, "They divide.", AXES));
        assertThat(selection.choose(List.of(1, 2), 100, 1)).isEmpty();
    }

    @Test
    void predecessorOfAnotherSectionIsNoHelp() {
        Selection selection = new Selection(mixed());
        selection.choose(List.of(0), 100, 1);
        assertThat(selection.choose(List.of(1), 100, 2)).isEmpty();
        assertThat(selection.choose(List.of(1), 100, 1)).containsExactly(1);
    }

    @Test
    void relaxedSelectionTakesItAlone() {
        Selection selection = new Selection(mixed());
        selection.relax();
        assertThat(selection.choose(List.of(1), 100, 1)).containsExactly(1);
    }

    private static Candidates mixed() {
        Candidates plain = candidates(new double[] {0.9, 0.8, 0.7}, "Cells.", AXES);
        List<Candidate> list = new ArrayList<>(plain.list());
        list.set(1, withText(list.get(1), "They divide."));
        return new Candidates(list, plain.ranks());
    }

    private static Candidates candidates(double[] ranks, String text, Embedding[] vectors) {
        SourceText sourceText = SourceText.of("x".repeat(100));
        Source source = Source.builder(URI.create("file:///a.txt"), sourceText).build();
        TextSpan span = new TextSpan(0, 100);
        Passage passage =
                new Passage(UUID.randomUUID(), source.id(), 0, span, sourceText, List.of());
        ScoredPassage scored = new ScoredPassage(passage, source, AXES[0], 1);
        List<Candidate> list =
                IntStream.range(0, ranks.length)
                        .mapToObj(i -> new Candidate(sentence(i, text), scored, i, 10, vectors[i]))
                        .toList();
        return new Candidates(list, ranks);
    }

    private static Candidate withText(Candidate candidate, String text) {
        return new Candidate(
                sentence(candidate.index(), text),
                candidate.passage(),
                candidate.index(),
                candidate.words(),
                candidate.embedding());
    }

    private static SentenceSpan sentence(int index, String text) {
        return new SentenceSpan(new TextSpan(index * 10, index * 10 + 10), text);
    }

    private static List<Integer> all(int n) {
        return IntStream.range(0, n).boxed().toList();
    }
}
