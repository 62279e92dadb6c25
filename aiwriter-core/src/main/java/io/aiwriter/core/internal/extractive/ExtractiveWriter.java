package io.aiwriter.core.internal.extractive;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Section;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.core.internal.writing.Draft;
import io.aiwriter.core.internal.writing.DraftedSection;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.core.internal.writing.Writer;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.NoEvidenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A multi-document summariser that quotes whole sentences: ranked by {@link BiasedLexRank}, divided
 * into topics by {@link SphericalKMeans} over the places where they stand, chosen by {@link
 * Selection}. No language model is used. The same findings give the same piece.
 */
public final class ExtractiveWriter implements Writer {

    private static final double LEAD_SHARE = 0.12;
    private static final int LONGEST_LEAD = 110;
    private static final int SHORTEST_LEAD = 30;
    private static final int WORDS_A_SECTION = 60;
    private static final double SHORTFALL = 0.9;

    private final EmbeddingModel embeddings;
    private final PassageCutter cutter;

    /**
     * A writer.
     *
     * @param embeddings tells how close sentences are
     * @param cutter finds the sentences of a passage
     */
    public ExtractiveWriter(EmbeddingModel embeddings, PassageCutter cutter) {
        this.embeddings = embeddings;
        this.cutter = cutter;
    }

    @Override
    public String method() {
        return "extractive-biased-lexrank-mmr/1";
    }

    @Override
    public String model() {
        return "";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(
                "bias", String.valueOf(BiasedLexRank.BIAS),
                "same-above", String.valueOf(Selection.SAME));
    }

    @Override
    public Plan plan(ContentRequest request, Findings findings) {
        Candidates candidates = Candidates.of(findings, cutter, embeddings);
        if (candidates.list().isEmpty()) {
            throw new NoEvidenceException(
                    "the sources mention the topic but hold no whole sentences to quote; give sources"
                            + " with running text");
        }
        List<QuotedSection> sections = new Composition(request, candidates).sections();
        int words =
                sections.stream()
                        .flatMap(s -> s.sentences().stream())
                        .mapToInt(Candidate::words)
                        .sum();
        List<String> warnings =
                words >= SHORTFALL * request.words()
                        ? List.of()
                        : List.of(
                                "The sources support only %d of the %d words that were asked for."
                                        .formatted(words, request.words()));
        return new Plan(new QuotedDraft(request.topic(), sections), TokenUsage.NONE, warnings);
    }

    /** The choice of sentences for all sections of one piece. */
    private static final class Composition {

        private final ContentRequest request;
        private final Candidates candidates;
        private final Selection selection;
        private final List<List<TopicGroup>> topics;

        Composition(ContentRequest request, Candidates candidates) {
            this.request = request;
            this.candidates = candidates;
            this.selection = new Selection(candidates);
            int sections =
                    Math.max(1, Math.min(request.sections(), request.words() / WORDS_A_SECTION));
            this.topics = Topics.of(candidates, sections);
        }

        List<QuotedSection> sections() {
            List<QuotedSection> sections = new ArrayList<>();
            List<Integer> lead = selection.choose(allOf(topics), leadWords(), 1);
            sections.add(QuotedSection.of("", sentences(lead)));
            List<List<Integer>> chosen = new ArrayList<>();
            int left = request.words() - words(lead);
            double weight = topics.stream().mapToDouble(Composition::weight).sum();
            for (int i = 0; i < topics.size(); i++) {
                int share = (int) (left * weight(topics.get(i)) / weight);
                chosen.add(new ArrayList<>(selection.choose(poolOf(topics.get(i)), share, i + 2)));
            }
            fillUp(chosen, left);
            selection.relax();
            fillUp(chosen, left);
            Headings headings = new Headings(candidates, request.topic());
            for (int i = 0; i < topics.size(); i++) {
                if (!chosen.get(i).isEmpty()) {
                    String heading = headings.name(topics.get(i));
                    sections.add(QuotedSection.of(heading, sentences(chosen.get(i))));
                }
            }
            return sections.stream().filter(s -> !s.sentences().isEmpty()).toList();
        }

        /** Gives the room that thin topics left over to those that have more to say. */
        private void fillUp(List<List<Integer>> chosen, int words) {
            int used = chosen.stream().mapToInt(this::words).sum();
            for (int i = 0; i < topics.size() && used < words * SHORTFALL; i++) {
                List<Integer> more = selection.choose(poolOf(topics.get(i)), words - used, i + 2);
                chosen.get(i).addAll(more);
                used += words(more);
            }
        }

        private int leadWords() {
            int words = (int) (request.words() * LEAD_SHARE);
            return Math.max(SHORTEST_LEAD, Math.min(LONGEST_LEAD, words));
        }

        private int words(List<Integer> indexes) {
            return indexes.stream().mapToInt(i -> candidates.list().get(i).words()).sum();
        }

        private List<Candidate> sentences(List<Integer> indexes) {
            return indexes.stream().map(candidates.list()::get).toList();
        }

        private static List<Integer> allOf(List<List<TopicGroup>> topics) {
            return topics.stream().flatMap(topic -> poolOf(topic).stream()).toList();
        }

        private static List<Integer> poolOf(List<TopicGroup> topic) {
            return topic.stream().flatMap(group -> group.sentences().stream()).toList();
        }

        private static double weight(List<TopicGroup> topic) {
            return topic.stream().mapToDouble(TopicGroup::weight).sum();
        }
    }

    /** A piece whose sentences are chosen already. */
    private record QuotedDraft(String title, List<QuotedSection> sections) implements Draft {

        @Override
        public List<String> headings() {
            return sections.stream().map(QuotedSection::heading).toList();
        }

        @Override
        public DraftedSection write(int section, Consumer<String> progress) {
            Section written = sections.get(section).toSection();
            progress.accept(written.text());
            return new DraftedSection(written, TokenUsage.NONE, List.of());
        }
    }
}
