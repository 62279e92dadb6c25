package io.aiwriter.checks.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeBudgetsTest {

    @Test
    void fileAtTheCapIsKeptAndOneLineMoreIsNot() {
        assertThat(SizeBudgets.fileCap(SourceSnippets.code(SourceSnippets.ofLines(500))).breaches())
                .isEmpty();
        assertThat(SizeBudgets.fileCap(SourceSnippets.code(SourceSnippets.ofLines(501))).breaches())
                .singleElement()
                .hasToString("[file-cap] aiwriter-core/File0.java: 501 lines, at most 500");
    }

    @Test
    void medianOfFilesCountsTheMiddleOne() {
        String small = SourceSnippets.ofLines(80);
        String large = SourceSnippets.ofLines(81);
        assertThat(SizeBudgets.fileMedian(SourceSnippets.code(small, small, large)).breaches())
                .isEmpty();
        assertThat(SizeBudgets.fileMedian(SourceSnippets.code(small, large, large)).breaches())
                .hasSize(1);
    }

    @Test
    void oneLongFileInTwentyIsWithinTheNinetyFifthPercentile() {
        List<String> files = new ArrayList<>(Collections.nCopies(19, "class A {}"));
        files.add(SourceSnippets.ofLines(301));
        assertThat(SizeBudgets.fileP95(codeOf(files)).breaches()).isEmpty();
        files.add(SourceSnippets.ofLines(301));
        assertThat(SizeBudgets.fileP95(codeOf(files)).breaches()).hasSize(1);
    }

    @Test
    void longMethodIsNamedWithItsFigure() {
        assertThat(
                        SizeBudgets.methodCap(SourceSnippets.code(SourceSnippets.methodOfLines(40)))
                                .breaches())
                .isEmpty();
        assertThat(
                        SizeBudgets.methodCap(SourceSnippets.code(SourceSnippets.methodOfLines(41)))
                                .breaches())
                .singleElement()
                .hasToString(
                        "[method-cap] aiwriter-core/File0.java A#run: 41 lines, at most 40 (line 2)");
    }

    @Test
    void javadocAboveAMethodIsNotPartOfItsLength() {
        String method =
                "class A {\n  /**\n" + "   * Long.\n".repeat(50) + "   */\n  void a() {}\n}";
        assertThat(SizeBudgets.methodCap(SourceSnippets.code(method)).breaches()).isEmpty();
    }

    @Test
    void abstractMethodsDoNotSoftenThePercentile() {
        String methods =
                "interface A {\n"
                        + "  void a();\n".repeat(100)
                        + "  default void run() {"
                        + "\n".repeat(21)
                        + "  }\n}";
        assertThat(SizeBudgets.methodP95(SourceSnippets.code(methods)).breaches()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if (a) { if (b) { if (c) { if (d) { run(); } } } } | 4",
                "for (;;) { while (true) { do { try { run(); } finally { } } while (a); } } | 4",
                "for (int i : is) { switch (i) { default -> { if (a) { run(); } } } } | 3",
                "int x = switch (y) { default -> { if (a) { yield 1; } yield 2; } }; | 2",
                "if (a) { run(); } else if (b) { run(); } else if (c) { run(); } | 1",
                "if (a) { run(); } else { if (b) { run(); } run(); } | 2",
                "list.forEach(i -> { if (a) { run(); } }); | 1",
                "new Object() { void in() { if (a) { run(); } } }; | 0",
                "run(); | 0"
            })
    void nestingCountsWhatStandsInOneAnother(String statements, int depth) {
        SourceFile file =
                SourceSnippets.parse("m", "class A { void run() { " + statements + " } }").get(0);
        assertThat(file.methods())
                .filteredOn(method -> method.name().equals("A#run"))
                .singleElement()
                .extracting(method -> method.size().nesting())
                .isEqualTo(depth);
    }

    @Test
    void fourthLevelOfNestingIsABreach() {
        String deep = "class A { void run() { %s } }";
        assertThat(
                        SizeBudgets.nesting(
                                        SourceSnippets.code(
                                                deep.formatted("if (a) if (b) if (c) run();")))
                                .breaches())
                .isEmpty();
        assertThat(
                        SizeBudgets.nesting(
                                        SourceSnippets.code(
                                                deep.formatted(
                                                        "if (a) if (b) if (c) if (d) run();")))
                                .breaches())
                .hasSize(1);
    }

    @Test
    void fifthParameterIsABreachUnlessTheMethodOverrides() {
        String method = "class A { %s void run(int a, int b, int c, int d, int e) {} }";
        assertThat(SizeBudgets.parameters(SourceSnippets.code(method.formatted(""))).breaches())
                .singleElement()
                .asString()
                .contains("A#run", "5 parameters, at most 4");
        assertThat(
                        SizeBudgets.parameters(SourceSnippets.code(method.formatted("@Override")))
                                .breaches())
                .isEmpty();
    }

    @Test
    void seventhParameterOfAConstructorOrRecordIsABreach() {
        String seven = "(int a, int b, int c, int d, int e, int f, int g)";
        CodeBase code =
                SourceSnippets.code(
                        "class A { A" + seven + " {} }", "record B" + seven + " { static int h; }");
        assertThat(SizeBudgets.constructorParameters(code).breaches())
                .extracting(Finding.Breach::place)
                .containsExactly(
                        "aiwriter-core/File0.java A#new", "aiwriter-core/File1.java B#components");
        assertThat(SizeBudgets.parameters(code).breaches()).isEmpty();
        assertThat(
                        SizeBudgets.constructorParameters(
                                        SourceSnippets.code(
                                                "record B(int a, int b, int c, int d, int e, int f) {}"))
                                .breaches())
                .isEmpty();
    }

    private static CodeBase codeOf(List<String> files) {
        return SourceSnippets.code(files.toArray(String[]::new));
    }
}
