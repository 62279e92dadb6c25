package io.aiwriter.verify;

import io.aiwriter.core.internal.text.Words;
import java.text.Normalizer;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a passage has. A name is told by its capital letter, so that scripts without
 * capitals have none, and German, which gives one to every noun, is left out. Inflections of a name
 * and abbreviations made of initials count as the name.
 */
final class Names {

    private static final Pattern TOKEN =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*|[.!?:\"]");
    private static final Pattern SEPARATOR = Pattern.compile("['’-]");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Set<String> NOUNS_ARE_CAPITALISED = Set.of("de", "lb");
    private static final Map<String, Month> MONTHS = SpelledNumbers.of("en").months();
    private static final int SHORTEST = 2;
    private static final int INFLECTED = 4;
    private static final int ENDING = 2;
    private static final int SHORTEST_ABBREVIATION = 3;

    private final String language;
    private final Set<String> words = new HashSet<>();
    private final String initials;

    private Names(String language, String plain) {
        this.language = language;
        words.addAll(Words.of(folded(plain)));
        StringBuilder collected = new StringBuilder();
        tokens(plain).stream()
                .filter(Names::isCapitalised)
                .forEach(token -> collected.appendCodePoint(token.codePointAt(0)));
        this.initials = collected.toString();
    }

    /**
     * What a passage has.
     *
     * @param plain its plain text
     * @param language its language as a BCP 47 tag
     */
    static Names of(String plain, String language) {
        return new Names(Locale.forLanguageTag(language).getLanguage(), plain);
    }

    /** The first name of a claim that is not here, as the claim writes it. */
    Optional<String> firstMissing(String claim) {
        if (NOUNS_ARE_CAPITALISED.contains(language)) {
            return Optional.empty();
        }
        return in(claim).stream().filter(name -> !has(name)).findFirst();
    }

    /**
     * The names of a claim, word by word. The first word of a sentence is one only when another
     * follows it at once.
     */
    static List<String> in(String claim) {
        List<String> tokens = tokens(claim);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean first = i == 0 || !Character.isLetter(tokens.get(i - 1).codePointAt(0));
            boolean next = i + 1 < tokens.size() && isName(tokens.get(i + 1));
            if (isName(tokens.get(i)) && (!first || next || isAbbreviation(tokens.get(i)))) {
                names.add(tokens.get(i));
            }
        }
        return names;
    }

    private boolean has(String name) {
        return (isAbbreviation(name) && initials.contains(name))
                || SEPARATOR.splitAsStream(folded(name)).allMatch(this::hasWord);
    }

    private boolean hasWord(String word) {
        if (words.contains(word) || word.length() < SHORTEST) {
            return true;
        }
        if (word.length() <= INFLECTED) {
            return false;
        }
        String stem = word.substring(0, Math.max(INFLECTED, word.length() - ENDING));
        return words.stream().anyMatch(other -> other.startsWith(stem));
    }

    private static boolean isName(String token) {
        return token.length() >= SHORTEST
                && isCapitalised(token)
                && (isAbbreviation(token)
                        || !WordOverlap.isFunctionWord(token.toLowerCase(Locale.ROOT)))
                && !MONTHS.containsKey(token);
    }

    private static boolean isCapitalised(String token) {
        return Character.isUpperCase(token.codePointAt(0));
    }

    private static boolean isAbbreviation(String token) {
        return token.length() >= SHORTEST_ABBREVIATION
                && token.codePoints().allMatch(Character::isUpperCase);
    }

    private static List<String> tokens(String plain) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARK.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
