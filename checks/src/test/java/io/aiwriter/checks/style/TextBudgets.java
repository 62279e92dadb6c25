package io.aiwriter.checks.style;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How many comments and copies there may be, and how many tests there must be. */
final class TextBudgets {

    static final double COMMENTS_PER_100_LINES = 2;
    static final double DUPLICATION = 0.04;
    static final double TEST_RATIO = 1;

    private static final int SHOWN = 10;

    private TextBudgets() {}

    static Finding inlineComments(CodeBase code) {
        ToIntFunction<SourceFile> comments = file -> file.text().inlineCommentLines();
        int lines = code.main().stream().mapToInt(file -> file.text().code().size()).sum();
        double ratio = 100.0 * code.main().stream().mapToInt(comments).sum() / Math.max(1, lines);
        String most =
                code.main().stream()
                        .sorted(Comparator.comparingInt(comments).reversed())
                        .limit(SHOWN)
                        .map(
                                file ->
                                        "%n    %d in %s"
                                                .formatted(comments.applyAsInt(file), file.path()))
                        .collect(Collectors.joining());
        return Finding.ofRepository(
                "inline-comments",
                ratio <= COMMENTS_PER_100_LINES,
                String.format(
                                Locale.ROOT,
                                "%.1f per 100 lines of code, at most %.1f",
                                ratio,
                                COMMENTS_PER_100_LINES)
                        + most);
    }

    static Finding duplication(CodeBase code) {
        Duplication found = Duplication.in(code.main());
        String copies =
                found.copies().stream()
                        .limit(SHOWN)
                        .map("%n    %s"::formatted)
                        .collect(Collectors.joining());
        return Finding.ofRepository(
                "duplication",
                found.share() <= DUPLICATION,
                "%s of the lines stand in copies of %d lines or more, at most %s"
                                .formatted(
                                        Finding.percent(found.share()),
                                        Duplication.WINDOW,
                                        Finding.percent(DUPLICATION))
                        + copies);
    }

    static Finding testRatio(CodeBase code) {
        List<SourceFile> tests =
                code.test().stream().filter(file -> !file.module().equals("checks")).toList();
        int main = CodeBase.lines(code.main());
        int test = CodeBase.lines(tests);
        return Finding.ofRepository(
                "test-ratio",
                test >= TEST_RATIO * main,
                "%d test lines for %d main lines, at least as many".formatted(test, main));
    }
}
