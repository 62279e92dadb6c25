package io.aiwriter.core.internal.extractive;

import io.aiwriter.core.internal.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Names topics: by a heading that their sources give, else by their keyphrase. Not thread-safe. */
final class Headings {

    private static final int LONGEST = 80;
    private static final int SHORTEST_WORD = 4;
    private static final double TOO_COMMON = 0.3;
    private static final double LEAST_SHARE = 0.25;

    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    "have", "with", "that", "from", "they", "were", "been", "into", "than", "then",
                    "some", "many", "most", "more", "such", "which", "their", "there", "these",
                    "those", "also", "only", "other", "others", "about", "would", "could", "when",
                    "where", "while", "what", "this", "over", "after", "before", "between",
                    "through", "under", "both", "each", "every", "them", "your", "will", "being",
                    "does", "very", "because", "whose", "during", "several", "like", "made", "make",
                    "used", "however", "often", "usually", "another", "within", "without", "first",
                    "second", "later");

    private static final Set<String> SAYING_NOTHING =
            Set.of(
                    "introduction",
                    "overview",
                    "summary",
                    "conclusion",
                    "contents",
                    "abstract",
                    "references",
                    "notes",
                    "see also",
                    "further reading",
                    "external links",
                    "background",
                    "general",
                    "details",
                    "other",
                    "misc",
                    "faq");

    private final Set<String> used = new HashSet<>();
    private final Candidates candidates;

    /**
     * Names for the topics of one piece.
     *
     * @param candidates all sentences
     * @param title the title of the piece, which no section repeats
     */
    Headings(Candidates candidates, String title) {
        this.candidates = candidates;
        used.add(normalised(title));
    }

    /** The name of a topic; never the same twice, never empty. */
    String name(List<TopicGroup> topic) {
        Map<String, Double> weights = new HashMap<>();
        topic.forEach(group -> weights.merge(group.heading(), group.weight(), Double::sum));
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        String fromSource =
                weights.entrySet().stream()
                        .filter(heading -> heading.getValue() >= LEAST_SHARE * all)
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .filter(this::usable)
                        .findFirst()
                        .orElse("");
        String name = fromSource.isEmpty() ? keyphrase(topic) : fromSource;
        used.add(normalised(name));
        return name;
    }

    private boolean usable(String heading) {
        String plain = normalised(heading);
        return heading.length() <= LONGEST
                && !used.contains(plain)
                && !SAYING_NOTHING.contains(plain)
                && !plain.isBlank();
    }

    /** The word or pair of words that marks these sentences off from the others. */
    private String keyphrase(List<TopicGroup> topic) {
        Map<String, Integer> everywhere = sentenceFrequencies(allIndexes());
        Map<String, Integer> here =
                sentenceFrequencies(
                        topic.stream().flatMap(group -> group.sentences().stream()).toList());
        int sentences = candidates.list().size();
        return here.entrySet().stream()
                .filter(
                        e ->
                                everywhere.getOrDefault(e.getKey(), 1)
                                        <= Math.max(2, TOO_COMMON * sentences))
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, Integer> e) ->
                                                -weight(e, everywhere, sentences))
                                .thenComparing(Map.Entry::getKey))
                .map(e -> capitalised(e.getKey()))
                .filter(this::usable)
                .findFirst()
                .orElseGet(() -> "Part " + used.size());
    }

    private static double weight(
            Map.Entry<String, Integer> term, Map<String, Integer> everywhere, int sentences) {
        double rarity =
                Math.log(1 + (double) sentences / everywhere.getOrDefault(term.getKey(), 1));
        double pair = term.getKey().contains(" ") && term.getValue() > 1 ? 2.2 : 1;
        return term.getValue() * rarity * pair;
    }

    private List<Integer> allIndexes() {
        return IntStream.range(0, candidates.list().size()).boxed().toList();
    }

    private Map<String, Integer> sentenceFrequencies(List<Integer> sentences) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (int index : sentences) {
            terms(candidates.list().get(index).sentence().text())
                    .forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
        return frequencies;
    }

    private static Set<String> terms(String sentence) {
        Set<String> terms = new HashSet<>();
        String previous = "";
        for (String word : Words.of(sentence)) {
            boolean content =
                    word.length() >= SHORTEST_WORD
                            && Character.isLetter(word.charAt(0))
                            && !FUNCTION_WORDS.contains(word);
            if (content) {
                terms.add(word);
            }
            if (content && !previous.isEmpty()) {
                terms.add(previous + " " + word);
            }
            previous = content ? word : "";
        }
        return terms;
    }

    private static String capitalised(String phrase) {
        int first = phrase.offsetByCodePoints(0, 1);
        return phrase.substring(0, first).toUpperCase(Locale.ROOT) + phrase.substring(first);
    }

    private static String normalised(String heading) {
        return String.join(" ", Words.of(heading));
    }
}
