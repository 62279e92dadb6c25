package io.aiwriter.core.internal.extractive;

import io.aiwriter.content.WordCount;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences that may be quoted, with their rank.
 *
 * @param list the sentences
 * @param ranks how central and relevant each is, 0 to 1
 */
record Candidates(List<Candidate> list, double[] ranks) {

    /** The graph of similarities grows with the square of this. */
    static final int MAX_SENTENCES = 2_500;

    private static final double LEANING_PENALTY = 0.6;
    private static final double MARKED_PENALTY = 0.7;
    private static final double OPENING_BONUS = 1.1;

    /** Reads the sentences of the best passages and ranks them. */
    static Candidates of(Findings findings, PassageCutter cutter, EmbeddingModel embeddings) {
        List<Candidate> unembedded = new ArrayList<>();
        for (ScoredPassage passage : findings.passages()) {
            addQuotable(passage, cutter, unembedded);
            if (unembedded.size() >= MAX_SENTENCES) {
                break;
            }
        }
        List<Candidate> candidates = embed(unembedded, embeddings);
        double[] relevance = new double[candidates.size()];
        for (int i = 0; i < relevance.length; i++) {
            relevance[i] = relevance(candidates.get(i), findings.topicEmbedding());
        }
        List<Embedding> vectors = candidates.stream().map(Candidate::embedding).toList();
        double[] ranks =
                candidates.isEmpty() ? new double[0] : BiasedLexRank.rank(vectors, relevance);
        return new Candidates(candidates, ranks);
    }

    private static void addQuotable(
            ScoredPassage passage, PassageCutter cutter, List<Candidate> into) {
        List<SentenceSpan> sentences = cutter.sentences(passage.source(), passage.passage());
        for (int i = 0; i < sentences.size(); i++) {
            SentenceSpan sentence = sentences.get(i);
            if (SentenceQuality.quotable(sentence.text())) {
                int words = WordCount.of(sentence.text());
                into.add(new Candidate(sentence, passage, i, words, passage.embedding()));
            }
        }
    }

    private static List<Candidate> embed(List<Candidate> candidates, EmbeddingModel embeddings) {
        List<String> texts = candidates.stream().map(c -> c.sentence().text()).toList();
        List<Embedding> vectors = embeddings.embed(texts, EmbeddingModel.Use.DOCUMENT);
        List<Candidate> embedded = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            Candidate c = candidates.get(i);
            embedded.add(
                    new Candidate(c.sentence(), c.passage(), c.index(), c.words(), vectors.get(i)));
        }
        return embedded;
    }

    private static double relevance(Candidate candidate, Embedding topic) {
        double own = Math.max(0, candidate.embedding().cosine(topic));
        double relevance = (own + candidate.passage().relevance()) / 2;
        String text = candidate.sentence().text();
        if (SentenceQuality.hasReferenceMarks(text)) {
            relevance *= MARKED_PENALTY;
        }
        if (SentenceQuality.leansOnPredecessor(text)) {
            return relevance * LEANING_PENALTY;
        }
        return candidate.index() == 0 ? relevance * OPENING_BONUS : relevance;
    }
}
