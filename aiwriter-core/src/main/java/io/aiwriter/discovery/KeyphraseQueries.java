package io.aiwriter.discovery;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.core.internal.text.Words;
import io.aiwriter.research.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries without a model: the topic, then its keyphrases, which are its runs of words between
 * function words and punctuation (Rose, Engel, Cramer and Cowley, "Automatic keyword extraction
 * from individual documents", 2010). A later round asks for what the headings of several found
 * documents have and the topic does not. Thread-safe.
 */
public final class KeyphraseQueries implements QueryPlanner {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|[^\\s]");
    private static final int SHORT_WORD = 3;
    private static final int LONGEST_HEADING = 6;

    /** Longer words that hold sentences together and name nothing. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    "about", "after", "against", "also", "among", "because", "been", "before",
                    "being", "between", "both", "could", "differ", "differs", "does", "doing",
                    "during", "each", "explain", "from", "have", "having", "into", "like", "made",
                    "make", "makes", "more", "most", "much", "must", "only", "other", "over",
                    "same", "should", "since", "some", "such", "than", "that", "their", "them",
                    "then", "there", "these", "they", "this", "those", "through", "under", "until",
                    "used", "using", "very", "were", "what", "when", "where", "which", "while",
                    "whose", "will", "with", "within", "without", "would", "your");

    private KeyphraseQueries() {}

    /** A planner. */
    public static KeyphraseQueries create() {
        return new KeyphraseQueries();
    }

    @Override
    public Plan plan(Round round) {
        List<String> queries = round.asked().isEmpty() ? ofTopic(round.topic()) : ofFindings(round);
        return new Plan(queries, TokenUsage.NONE, List.of());
    }

    private static List<String> ofTopic(String topic) {
        List<String> phrases = phrases(topic);
        Set<String> queries = new LinkedHashSet<>();
        queries.add(topic);
        queries.add(String.join(" ", phrases));
        phrases.stream().filter(phrase -> phrase.contains(" ")).forEach(queries::add);
        queries.remove("");
        return List.copyOf(queries);
    }

    private static List<String> ofFindings(Round round) {
        Map<String, Integer> documents = new LinkedHashMap<>();
        for (Finding finding : round.found()) {
            Set<String> headings = new LinkedHashSet<>();
            finding.headings().forEach(heading -> headings.addAll(phrases(heading)));
            headings.forEach(phrase -> documents.merge(phrase, 1, Integer::sum));
        }
        Set<String> known = new HashSet<>(Words.of(round.topic()));
        String subject = phrases(round.topic()).stream().findFirst().orElse(round.topic());
        return documents.entrySet().stream()
                .filter(phrase -> !known.containsAll(Words.of(phrase.getKey())))
                .sorted(Comparator.comparing(phrase -> -phrase.getValue()))
                .map(phrase -> subject + " " + phrase.getKey())
                .toList();
    }

    private static List<String> phrases(SourceText heading) {
        String text = heading.untrusted();
        return Words.of(text).size() > LONGEST_HEADING ? List.of() : phrases(text);
    }

    /** The keyphrases of a text in its order, in lower case unless written in capitals. */
    static List<String> phrases(String text) {
        List<String> phrases = new ArrayList<>();
        List<String> run = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (isContent(token.group())) {
                run.add(plain(token.group()));
            } else {
                close(run, phrases);
            }
        }
        close(run, phrases);
        return phrases.stream().distinct().toList();
    }

    private static void close(List<String> run, List<String> phrases) {
        if (!run.isEmpty()) {
            phrases.add(String.join(" ", run));
            run.clear();
        }
    }

    private static boolean isContent(String token) {
        int first = token.codePointAt(0);
        if (!Character.isLetterOrDigit(first)) {
            return false;
        }
        boolean shortWord = token.length() <= SHORT_WORD && !Words.isUnspaced(token.charAt(0));
        if (shortWord) {
            return Character.isDigit(first) || (isCapitals(token) && token.length() > 1);
        }
        return !FUNCTION_WORDS.contains(token.toLowerCase(Locale.ROOT));
    }

    private static String plain(String token) {
        return isCapitals(token) ? token : token.toLowerCase(Locale.ROOT);
    }

    private static boolean isCapitals(String token) {
        return token.equals(token.toUpperCase(Locale.ROOT));
    }
}
