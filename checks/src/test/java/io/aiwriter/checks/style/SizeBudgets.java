package io.aiwriter.checks.style;

import io.aiwriter.checks.style.Finding.Breach;
import io.aiwriter.checks.style.MethodDeclaration.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** How large files and methods may be. */
final class SizeBudgets {

    static final int FILE_MEDIAN = 80;
    static final int FILE_P95 = 300;
    static final int FILE_CAP = 500;
    static final int METHOD_P95 = 20;
    static final int METHOD_CAP = 40;
    static final int NESTING_CAP = 3;
    static final int METHOD_PARAMETERS = 4;
    static final int CONSTRUCTOR_PARAMETERS = 6;

    private SizeBudgets() {}

    static Finding fileMedian(CodeBase code) {
        return percentile("file-median", 50, fileLines(code), FILE_MEDIAN);
    }

    static Finding fileP95(CodeBase code) {
        return percentile("file-p95", 95, fileLines(code), FILE_P95);
    }

    static Finding fileCap(CodeBase code) {
        List<Breach> breaches =
                code.main().stream()
                        .filter(file -> file.text().lines() > FILE_CAP)
                        .map(
                                file ->
                                        new Breach(
                                                "file-cap",
                                                file.path(),
                                                "%d lines, at most %d"
                                                        .formatted(file.text().lines(), FILE_CAP)))
                        .toList();
        return Finding.ofPlaces(
                "file-cap",
                "longest %d lines, at most %d".formatted(longest(fileLines(code)), FILE_CAP),
                breaches);
    }

    static Finding methodP95(CodeBase code) {
        return percentile("method-p95", 95, methodLines(code), METHOD_P95);
    }

    static Finding methodCap(CodeBase code) {
        return methods(code, "method-cap", "lines", new Limit(m -> m.size().lines(), METHOD_CAP));
    }

    static Finding nesting(CodeBase code) {
        return methods(
                code,
                "nesting",
                "levels of nesting",
                new Limit(m -> m.size().nesting(), NESTING_CAP));
    }

    static Finding parameters(CodeBase code) {
        Predicate<MethodDeclaration> own =
                method -> !method.is(Trait.CONSTRUCTOR) && !method.is(Trait.OVERRIDE);
        return methods(
                code,
                "parameters",
                "parameters",
                new Limit(m -> own.test(m) ? m.size().parameters() : 0, METHOD_PARAMETERS));
    }

    static Finding constructorParameters(CodeBase code) {
        return methods(
                code,
                "constructor-parameters",
                "parameters",
                new Limit(
                        m -> m.is(Trait.CONSTRUCTOR) ? m.size().parameters() : 0,
                        CONSTRUCTOR_PARAMETERS));
    }

    private static Finding methods(CodeBase code, String budget, String unit, Limit limit) {
        List<Breach> breaches =
                code.main().stream().flatMap(file -> breaches(file, budget, unit, limit)).toList();
        int[] figures = allMethods(code).mapToInt(limit.figure).toArray();
        return Finding.ofPlaces(
                budget,
                "most %d %s, at most %d".formatted(longest(figures), unit, limit.cap),
                breaches);
    }

    private static Stream<Breach> breaches(
            SourceFile file, String budget, String unit, Limit limit) {
        return file.methods().stream()
                .filter(method -> limit.figure.applyAsInt(method) > limit.cap)
                .map(
                        method ->
                                new Breach(
                                        budget,
                                        file.path() + " " + method.name(),
                                        "%d %s, at most %d (line %d)"
                                                .formatted(
                                                        limit.figure.applyAsInt(method),
                                                        unit,
                                                        limit.cap,
                                                        method.line())));
    }

    private static Finding percentile(String budget, int percent, int[] figures, int limit) {
        int figure = figures.length == 0 ? 0 : percentile(percent, figures);
        return Finding.ofRepository(
                budget,
                figure <= limit,
                "%d%% have at most %d lines, wanted %d".formatted(percent, figure, limit));
    }

    /** The nearest-rank percentile. */
    static int percentile(int percent, int[] figures) {
        int[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
    }

    private static int longest(int[] figures) {
        return Arrays.stream(figures).max().orElse(0);
    }

    private static int[] fileLines(CodeBase code) {
        return code.main().stream().mapToInt(file -> file.text().lines()).toArray();
    }

    private static int[] methodLines(CodeBase code) {
        return allMethods(code)
                .filter(method -> method.is(Trait.BODY))
                .mapToInt(method -> method.size().lines())
                .toArray();
    }

    private static Stream<MethodDeclaration> allMethods(CodeBase code) {
        return code.main().stream().flatMap(file -> file.methods().stream());
    }

    private record Limit(ToIntFunction<MethodDeclaration> figure, int cap) {}
}
