package io.aiwriter.checks.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextBudgetsTest {

    private static final String SIX_LINES =
            """
            int a = 1;
            int b = 2;
            int c = 3;
            int d = 4;
            int e = 5;
            int f = 6;
            """;

    @Test
    void thirdCommentInAHundredLinesIsABreach() {
        String code = "class A {\n" + "int a;\n".repeat(98) + "}\n";
        assertThat(
                        TextBudgets.inlineComments(SourceSnippets.code("// 1\n// 2\n" + code))
                                .breaches())
                .isEmpty();
        assertThat(
                        TextBudgets.inlineComments(SourceSnippets.code("// 1\n/* 2\n3 */\n" + code))
                                .breaches())
                .singleElement()
                .asString()
                .contains("3.0 per 100 lines", "3 in aiwriter-core/File0.java");
    }

    @Test
    void javadocAndTextThatLooksLikeACommentAreNoInlineComments() {
        JavaText text =
                new JavaText(
                        """
                        /** Javadoc with // in it. */
                        class A {
                            String a = "http://x /* */ \\" // ";
                            char b = '"'; char c = '\\'';
                            String d = \"""
                                // not "one" either \\\"""
                                \""";
                            int e; // one
                            /**/ int f;
                        }
                        """);
        assertThat(text.inlineCommentLines()).isEqualTo(2);
    }

    @Test
    void codeKeepsItsLineNumbersWithoutComments() {
        JavaText text = new JavaText("/* a\n b */ int   c; // d\n\nString e = \"// f\";\n");
        assertThat(text.code())
                .containsExactly(
                        new JavaText.CodeLine(2, "int c;"),
                        new JavaText.CodeLine(4, "String e = \"// f\";"));
    }

    @Test
    void longTextBlockAndLongCommentAreReadToTheirEnd() {
        String text =
                "class A {\n  String a = \"\"\"\n"
                        + "    a \"quoted\" word\n".repeat(20_000)
                        + "    \"\"\"; // end\n  /*\n"
                        + "   * word\n".repeat(20_000)
                        + "   */\n}\n";
        assertThat(new JavaText(text).inlineCommentLines()).isEqualTo(20_003);
    }

    @Test
    void sixEqualLinesInTwoFilesAreACopy() {
        CodeBase code =
                SourceSnippets.code(
                        "class A {\n" + SIX_LINES + "}",
                        "class B {\n\n // other\n" + SIX_LINES.replace(" = ", "   = ") + "}");
        Duplication found = Duplication.in(code.main());
        assertThat(found.share()).isEqualTo(12.0 / 14);
        assertThat(found.copies())
                .containsExactly("aiwriter-core/File0.java:2 = aiwriter-core/File1.java:4");
        assertThat(TextBudgets.duplication(code).breaches())
                .singleElement()
                .asString()
                .contains("85.7 %", "at most 4.0 %", "File0.java:2");
    }

    @Test
    void fiveEqualLinesAreNoCopy() {
        String five = SIX_LINES.substring(0, SIX_LINES.indexOf("int f"));
        CodeBase code = SourceSnippets.code("class A {\n" + five + "}", "class B {\n" + five + "}");
        assertThat(TextBudgets.duplication(code).breaches()).isEmpty();
    }

    @Test
    void importsAndBracesMakeNoCopy() {
        String imports = "import java.util.List;\n".repeat(10) + "class A {\n}\n";
        assertThat(Duplication.in(SourceSnippets.code(imports, imports).main()).share()).isZero();
    }

    @Test
    void fewerTestLinesThanMainLinesAreABreach() {
        List<SourceFile> main = SourceSnippets.parse("m", SourceSnippets.ofLines(10));
        CodeBase poor = new CodeBase(main, SourceSnippets.parse("m", SourceSnippets.ofLines(9)));
        CodeBase rich = new CodeBase(main, SourceSnippets.parse("m", SourceSnippets.ofLines(10)));
        assertThat(TextBudgets.testRatio(poor).breaches())
                .singleElement()
                .asString()
                .contains("9 test lines for 10 main lines");
        assertThat(TextBudgets.testRatio(rich).breaches()).isEmpty();
    }

    @Test
    void linesOfTheChecksThemselvesTestNoMainCode() {
        CodeBase code =
                new CodeBase(
                        SourceSnippets.parse("m", SourceSnippets.ofLines(10)),
                        SourceSnippets.parse("checks", SourceSnippets.ofLines(100)));
        assertThat(TextBudgets.testRatio(code).breaches()).hasSize(1);
    }
}
