package io.aiwriter.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the architecture fails on code that breaks it and passes on code that does not. */
class ArchitectureRulesTest {

    private static final String CORE_TYPE =
            "package io.aiwriter.stage; public class Draft { public static int length() { return 1; } }";

    @TempDir Path folder;

    private Snippets snippets;

    @BeforeEach
    void startEmpty() {
        snippets = new Snippets(folder);
    }

    @Test
    void apiThatUsesCoreGoesAgainstTheArrows() throws IOException {
        CompiledModules modules =
                snippets.file("aiwriter-core", CORE_TYPE)
                        .file(
                                "aiwriter-api",
                                "package io.aiwriter.page; class Page { io.aiwriter.stage.Draft draft; }")
                        .compile();
        assertThat(ModuleRules.arrows(modules))
                .isNotEmpty()
                .allSatisfy(
                        problem ->
                                assertThat(problem)
                                        .contains("aiwriter-api -> aiwriter-core", "Page.draft"));
    }

    @Test
    void coreMayUseTheApi() throws IOException {
        CompiledModules modules =
                snippets.file("aiwriter-api", "package io.aiwriter.page; public class Page {}")
                        .file(
                                "aiwriter-core",
                                "package io.aiwriter.stage; class Draft { io.aiwriter.page.Page page; }")
                        .compile();
        assertThat(ModuleRules.arrows(modules)).isEmpty();
    }

    @Test
    void moduleThatTheDesignDoesNotNameMayUseNothing() throws IOException {
        CompiledModules modules =
                snippets.file("aiwriter-core", CORE_TYPE)
                        .file(
                                "aiwriter-new",
                                "package io.aiwriter.fresh; class Fresh { io.aiwriter.stage.Draft draft; }")
                        .compile();
        assertThat(ModuleRules.arrows(modules)).isNotEmpty();
    }

    @Test
    void internalPackageOfAnotherModuleMayNotBeUsed() throws IOException {
        CompiledModules modules =
                snippets.file(
                                "aiwriter-core",
                                "package io.aiwriter.internal.text; public class Cut {}")
                        .file(
                                "aiwriter-core",
                                "package io.aiwriter.stage; class Own { io.aiwriter.internal.text.Cut cut; }")
                        .file(
                                "examples/quickstart",
                                "package io.aiwriter.cli; class Main { io.aiwriter.internal.text.Cut cut; }")
                        .compile();
        assertThat(ModuleRules.internalPackages(modules))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("Main.cut"));
    }

    @Test
    void apiMayUseNothingBeyondJavaAndJspecify() throws IOException {
        CompiledModules modules =
                snippets.file(
                                "aiwriter-api",
                                "package io.aiwriter.page; class Page { java.time.Instant at; org.slf4j.Logger log; }")
                        .compile();
        assertThat(ModuleRules.apiDependencies(modules))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("org.slf4j.Logger"));
    }

    @Test
    void packagesInACircleAreFound() throws IOException {
        CompiledModules modules =
                snippets.file(
                                "aiwriter-core",
                                "package io.aiwriter.one; public class One { io.aiwriter.two.Two two; }")
                        .file(
                                "aiwriter-core",
                                "package io.aiwriter.two; public class Two { io.aiwriter.one.One one; }")
                        .compile();
        assertThat(ModuleRules.packageCycles(modules)).isNotEmpty();
    }

    @Test
    void packageInTwoModulesIsFound() throws IOException {
        CompiledModules modules =
                snippets.file("aiwriter-core", CORE_TYPE)
                        .file("aiwriter-providers", "package io.aiwriter.stage; class Other {}")
                        .compile();
        assertThat(ModuleRules.splitPackages(modules))
                .containsExactly(
                        "package io.aiwriter.stage lies in [aiwriter-core, aiwriter-providers]");
    }

    @Test
    void namesThatSayNothingAreFound() throws IOException {
        CompiledModules modules =
                snippets.file("aiwriter-core", "package io.aiwriter.stage; class TextUtils {}")
                        .file("aiwriter-core", "package io.aiwriter.stage; class DraftImpl {}")
                        .file("aiwriter-core", "package io.aiwriter.stage; class Implicit {}")
                        .compile();
        assertThat(CodeRules.names(modules))
                .containsExactlyInAnyOrder(
                        "io.aiwriter.stage.TextUtils: name it by what it does",
                        "io.aiwriter.stage.DraftImpl: name it by what it does");
    }

    @Test
    void printingSleepingAndReadingTheEnvironmentAreFound() throws IOException {
        CompiledModules modules =
                snippets.file(
                                "aiwriter-core",
                                """
                                package io.aiwriter.stage;
                                class Loud {
                                    void run() throws Exception {
                                        System.out.println(System.getenv("KEY"));
                                        Thread.sleep(1);
                                        new Exception().printStackTrace();
                                    }
                                }
                                """)
                        .compile();
        assertThat(CodeRules.processAccess(modules)).hasSize(4);
    }

    @Test
    void commandLineMayPrintAndReadTheEnvironment() throws IOException {
        CompiledModules modules =
                snippets.file(
                                "examples/quickstart",
                                "package io.aiwriter.cli; class Main { String home = System.getenv(\"H\"); }")
                        .compile();
        assertThat(CodeRules.processAccess(modules)).isEmpty();
    }

    @Test
    void foreignTypesInPublicSignaturesAreFound() throws IOException {
        CompiledModules modules =
                snippets.file(
                                "aiwriter-core",
                                """
                                package io.aiwriter.stage;
                                import org.jsoup.nodes.Document;
                                public class Page {
                                    public java.util.List<Document> documents() { return java.util.List.of(); }
                                    Document own() { throw new IllegalStateException(); }
                                }
                                class Hidden {
                                    public Document document() { throw new IllegalStateException(); }
                                }
                                """)
                        .compile();
        assertThat(CodeRules.foreignSignatures(modules))
                .singleElement()
                .asString()
                .contains("Page.documents()");
    }
}
