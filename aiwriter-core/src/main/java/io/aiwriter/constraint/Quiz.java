package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * K32: a quiz of so many questions, each with different options of which one is right. Records have
 * the fields {@code question}, {@code options} (one a line) and {@code answer}: the right option's
 * text, letter or number.
 */
final class Quiz implements Check {

    private static final int FEWEST_OPTIONS = 2;

    private final String selector;
    private final int count;

    Quiz(Settings settings) {
        this.selector = settings.text("part", "questions");
        this.count = settings.number("count", 10);
        settings.require(count > 0, "count", "must be at least 1: " + count);
    }

    @Override
    public String describe() {
        return "%d questions, each with different options on lines of their own and one right answer"
                .formatted(count);
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        Map<Integer, Map<String, String>> questions = new LinkedHashMap<>();
        for (ManuscriptPart part : manuscript.parts(selector)) {
            questions
                    .computeIfAbsent(part.index(), index -> new LinkedHashMap<>())
                    .put(part.field(), part.text());
        }
        if (questions.size() != count) {
            report.error(
                    selector, "has %d questions, must have %d".formatted(questions.size(), count));
        }
        Set<String> asked = new HashSet<>();
        questions.forEach((index, fields) -> checkQuestion(index, fields, asked, report));
    }

    private void checkQuestion(
            int index, Map<String, String> fields, Set<String> asked, Report report) {
        String where = "%s[%d]".formatted(selector, index);
        String question = fields.getOrDefault("question", "");
        if (question.isBlank()) {
            report.error(where, "asks nothing");
        } else if (!asked.add(key(question))) {
            report.error(where, "is asked twice");
        }
        List<String> options =
                Arrays.stream(fields.getOrDefault("options", "").split("\\R", -1))
                        .filter(option -> !option.isBlank())
                        .toList();
        if (options.size() < FEWEST_OPTIONS) {
            report.error(where, "has %d options, at least 2".formatted(options.size()));
        }
        if (options.stream().map(Quiz::key).distinct().count() != options.size()) {
            report.error(where, "has an option twice");
        }
        long right = right(options, fields.getOrDefault("answer", ""));
        if (right != 1) {
            report.error(where, "has %d right options, must have 1".formatted(right));
        }
    }

    private static long right(List<String> options, String answer) {
        String given = answer.strip();
        long byText = options.stream().filter(option -> key(option).equals(key(given))).count();
        if (given.isEmpty() || byText > 0) {
            return byText;
        }
        return Arrays.stream(given.split("[,;/]|\\band\\b", -1))
                .mapToInt(Quiz::place)
                .filter(place -> place >= 0 && place < options.size())
                .count();
    }

    /** The place that a letter or a number names; -1 when it is neither. */
    private static int place(String mark) {
        String plain = mark.strip().replaceFirst("[.)]$", "");
        if (plain.matches("[A-Za-z]")) {
            return Character.toUpperCase(plain.charAt(0)) - 'A';
        }
        return plain.matches("\\d{1,2}") ? Integer.parseInt(plain) - 1 : -1;
    }

    private static String key(String text) {
        return text.strip()
                .replaceFirst("^(?:[-*•]\\s*)?(?:\\(?[A-Ha-h1-9][.)]\\s+)?", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
