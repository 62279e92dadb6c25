package io.aiwriter.checks.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypeBudgetsTest {

    @Test
    void twentyFirstPublicTypeOfAPackageIsABreach() {
        assertThat(TypeBudgets.publicTypes(publicTypes(20)).breaches()).isEmpty();
        assertThat(TypeBudgets.publicTypes(publicTypes(21)).breaches())
                .singleElement()
                .hasToString("[public-types] a.b: 21 public types, at most 20");
    }

    @Test
    void hiddenShareCountsNestedTypesToo() {
        String shown = "public class A { public class B {} public interface C { class D {} } }";
        assertThat(TypeBudgets.hiddenTypes(SourceSnippets.code(shown)).breaches()).hasSize(1);
        assertThat(
                        TypeBudgets.hiddenTypes(
                                        SourceSnippets.code(shown, "class E { public class F {} }"))
                                .breaches())
                .isEmpty();
    }

    @Test
    void publicTypeWithoutJavadocIsABreach() {
        assertThat(TypeBudgets.javadoc(SourceSnippets.code("public class A {}")).breaches())
                .singleElement()
                .hasToString("[javadoc] aiwriter-core/File0.java A: no Javadoc (line 1)");
        assertThat(
                        TypeBudgets.javadoc(SourceSnippets.code("/** A. */ public class A {}"))
                                .breaches())
                .isEmpty();
    }

    @Test
    void publicAndProtectedMethodsNeedJavadocUnlessTheyOverride() {
        CodeBase code =
                SourceSnippets.code(
                        """
                        /** A. */
                        public class A {
                            public A() {}
                            protected void open() {}
                            /* no Javadoc */
                            public void named() {}
                            /** Says what. */
                            public void told() {}
                            @Override
                            public String toString() { return ""; }
                            void hidden() {}
                            private void own() {}
                        }
                        """);
        assertThat(TypeBudgets.javadoc(code).breaches())
                .extracting(Finding.Breach::place)
                .containsExactly(
                        "aiwriter-core/File0.java A#new",
                        "aiwriter-core/File0.java A#open",
                        "aiwriter-core/File0.java A#named");
    }

    @Test
    void methodsOfPublicInterfacesNeedJavadocAndThoseOfHiddenTypesDoNot() {
        CodeBase code =
                SourceSnippets.code(
                        "/** A. */ public interface A { void run(); private void own() {} }",
                        "class B { public void run() {} }",
                        "/** C. */ public class C { private static class D { public void run() {} } }");
        assertThat(TypeBudgets.javadoc(code).breaches())
                .extracting(Finding.Breach::place)
                .containsExactly("aiwriter-core/File0.java A#run");
    }

    @Test
    void methodsOfAnonymousAndLocalTypesNeedNoJavadoc() {
        CodeBase code =
                SourceSnippets.code(
                        """
                        /** A. */
                        public class A {
                            Object made = new Object() { public void run() {} };
                            void local() { record B() { public B {} } }
                        }
                        """);
        assertThat(TypeBudgets.javadoc(code).breaches()).isEmpty();
        assertThat(code.main().get(0).types()).hasSize(1);
    }

    @Test
    void packageWithoutNullMarkedInfoIsABreach() {
        CodeBase code = SourceSnippets.code("package a.b; class A {}");
        assertThat(TypeBudgets.packageInfo(code).breaches())
                .singleElement()
                .hasToString("[package-info] a.b: no package-info.java with @NullMarked");
    }

    @Test
    void ninthFileOfAProviderIsABreach() {
        assertThat(TypeBudgets.providers(provider("a.openai", 8)).breaches()).isEmpty();
        assertThat(TypeBudgets.providers(provider("a.openai", 9)).breaches()).hasSize(1);
        assertThat(TypeBudgets.providers(provider("a.internal.http", 9)).breaches()).isEmpty();
    }

    @Test
    void providerOfMoreThanAThousandLinesIsABreach() {
        String half = "package a.openai; " + SourceSnippets.ofLines(500);
        assertThat(
                        TypeBudgets.providers(
                                        SourceSnippets.codeOf("aiwriter-providers", half, half))
                                .breaches())
                .isEmpty();
        assertThat(
                        TypeBudgets.providers(
                                        SourceSnippets.codeOf(
                                                "aiwriter-providers",
                                                half,
                                                half,
                                                "package a.openai;"))
                                .breaches())
                .singleElement()
                .asString()
                .contains("3 files with 1001 lines");
    }

    @Test
    void packagesOfOtherModulesAreNoProviders() {
        CodeBase code = SourceSnippets.codeOf("aiwriter-core", files("a.openai", 9));
        assertThat(TypeBudgets.providers(code).breaches()).isEmpty();
    }

    private static CodeBase publicTypes(int count) {
        return SourceSnippets.code(
                IntStream.range(0, count)
                        .mapToObj("package a.b; public class T%d {}"::formatted)
                        .toArray(String[]::new));
    }

    private static CodeBase provider(String name, int count) {
        return SourceSnippets.codeOf("aiwriter-providers", files(name, count));
    }

    private static String[] files(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "package %s; class T%d {}".formatted(name, i))
                .toArray(String[]::new);
    }
}
