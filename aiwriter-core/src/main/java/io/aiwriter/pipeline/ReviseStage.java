package io.aiwriter.pipeline;

import io.aiwriter.content.Section;
import io.aiwriter.content.WordCount;
import io.aiwriter.core.internal.text.ProseSentences;
import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.core.internal.writing.SectionEdit;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Joins the sections and takes out every sentence that says again what an earlier one said. */
final class ReviseStage {

    /** Above this cosine two sentences say the same. */
    static final double SAME = 0.92;

    private static final int FEWEST_WORDS = 5;

    private final EmbeddingModel embeddings;
    private final ProseSentences prose = new ProseSentences();

    ReviseStage(EmbeddingModel embeddings) {
        this.embeddings = embeddings;
    }

    Revised run(List<Section> sections, String language) {
        List<Embedding> said = new ArrayList<>();
        List<Section> kept = new ArrayList<>();
        long removed = 0;
        for (Section section : sections) {
            List<TextSpan> repeated = repeated(section, language, said);
            removed += repeated.size();
            Section revised = SectionEdit.without(section, repeated);
            if (!revised.text().isBlank()) {
                kept.add(revised);
            }
        }
        return new Revised(kept, removed);
    }

    private List<TextSpan> repeated(Section section, String language, List<Embedding> said) {
        List<SentenceSpan> sentences =
                prose.of(section.text(), language).stream()
                        .filter(sentence -> WordCount.of(sentence.text()) >= FEWEST_WORDS)
                        .toList();
        List<Embedding> vectors =
                embeddings.embed(
                        sentences.stream().map(SentenceSpan::text).toList(),
                        EmbeddingModel.Use.DOCUMENT);
        List<TextSpan> repeated = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Embedding vector = vectors.get(i);
            if (said.stream().anyMatch(earlier -> earlier.cosine(vector) > SAME)) {
                repeated.add(sentences.get(i).span());
            } else {
                said.add(vector);
            }
        }
        return repeated;
    }

    /**
     * The joined sections.
     *
     * @param sections those that still say something
     * @param removed how many sentences were taken out
     */
    record Revised(List<Section> sections, long removed) {}
}
