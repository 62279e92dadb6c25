package io.aiwriter.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user types them, with real parts. */
class CommandLineTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final String CELLS =
            """
            # Cells

            Prokaryotic cells keep their genetic material in the open cytoplasm of the cell. Eukaryotic cells
            keep most of their genetic material inside a nucleus with two membranes. Mitochondria release
            energy from food in almost all eukaryotic cells. Bacteria divide by splitting in the middle, and
            eukaryotic cells divide by mitosis.
            """;

    @TempDir Path folder;

    private Path home;
    private Path cells;

    @BeforeEach
    void prepare() throws IOException {
        home = folder.resolve("home");
        cells = folder.resolve("cells.md");
        Files.writeString(cells, CELLS);
    }

    @Test
    void articleIsWrittenListedShownFoundAndExported() throws IOException {
        Path article = folder.resolve("article.md");
        Result written =
                run(
                        "write",
                        "How do cells differ?",
                        "--sources",
                        cells.toString(),
                        "--out",
                        article.toString(),
                        "--words",
                        "60",
                        "--stats");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.err()).contains("research", "verify", "peak memory", "passages");
        assertThat(Files.readString(article))
                .contains("# How do cells differ?", "without a language model", "## Sources");

        Result list = run("list");
        assertThat(list.out()).contains("How do cells differ?");
        String id = idIn(list.out());

        assertThat(run("show", id).out()).contains("method", "model      none", "supported");
        assertThat(run("list", "--status", "PUBLISHED").out()).isEmpty();
        assertThat(run("list", "--text", "mitosis", "--sort", "-words").out()).contains(id);
        assertThat(run("list", "--sort", "mood").err()).contains("cannot sort by 'mood'");
        assertThat(run("status", id, "IN_REVIEW", "--reason", "please read").out())
                .contains("DRAFT -> IN_REVIEW", "please read");
        assertThat(run("status", id, "PUBLISHED").err()).contains("cannot become PUBLISHED");
        assertThat(run("list", "--status", "IN_REVIEW").out()).contains(id);
        assertThat(run("revert", id, "1").out()).contains("version 2");
        assertThat(run("diff", id, "1", "2").out()).isEmpty();
        assertThat(run("diff", id, "1", "7").err()).contains("no version 7");
        assertThat(run("search", "energy from food").out()).contains("Mitochondria release");
        assertThat(run("export", id, "--format", "html").out()).startsWith("<!DOCTYPE html>");
        assertThat(run("export", id, "--format", "json").out()).contains("\"formatVersion\" : 1");
        assertThat(run("export", id).out()).isEqualTo(Files.readString(article));
        assertThat(run("export", id, "--format", "txt", "--citations", "apa").out())
                .contains("n.d.", "References");
        assertThat(run("export", id, "--format", "bibtex").out()).startsWith("@misc{");
        assertThat(run("export", id, "--citations", "vancouver").err())
                .contains("no citation style 'vancouver'");
    }

    @Test
    void backupIsRestoredElsewhereAndSearchable() {
        run("write", "How do cells differ?", "--sources", cells.toString());
        String copy = folder.resolve("copy.db").toString();
        assertThat(run("backup", copy).out()).contains("copied");
        assertThat(run("backup", copy).err()).contains("exists");
        assertThat(run("restore", copy).err()).contains("not overwritten");

        home = folder.resolve("elsewhere");
        assertThat(run("restore", copy).code()).isZero();
        assertThat(run("list").out()).contains("How do cells differ?");
        assertThat(run("search", "energy from food").out()).contains("Mitochondria release");
    }

    @Test
    void runIsListedAndResumedAsItWas() {
        Result written = run("write", "How do cells differ?", "--sources", cells.toString());
        Result runs = run("runs");
        assertThat(runs.out()).contains("done", "attempt 1");
        assertThat(written.err()).contains("run " + idIn(runs.out()));

        assertThat(run("resume", idIn(runs.out())).out()).isEqualTo(written.out());
    }

    @Test
    void failedRunIsListedWithItsReasonAndUnknownRunEndsWithTwo() {
        run("write", "Quantum chromodynamics", "--sources", cells.toString());
        assertThat(run("runs").out()).contains("failed", "is about");

        Result unknown = run("resume", "00000000-0000-0000-0000-000000000000");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no run");
    }

    @Test
    void wholeFolderCanBeGiven() throws IOException {
        Files.writeString(folder.resolve("notes.png"), "no document");
        Result written = run("write", "How do cells differ?", "--sources", folder.toString());
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.err()).contains("passed over 1 files");
        assertThat(written.out()).contains("Prokaryotic cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.md", "empty.md", "binary.md", "folder-without-documents"})
    void unusableSourceEndsWithTwoAndStoresNothing(String name) throws IOException {
        Files.writeString(folder.resolve("empty.md"), " \n");
        Files.write(folder.resolve("binary.md"), new byte[] {0, 1, 2, 3});
        Files.createDirectories(folder.resolve("folder-without-documents"));
        Result result = run("write", "Cells", "--sources", folder.resolve(name).toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("aiwriter: ").contains(name).hasLineCount(1);
        assertThat(run("list").out()).isEmpty();
    }

    @Test
    void topicThatNoSourceKnowsEndsWithTwo() {
        Result result =
                run("write", "Quantum chromodynamics of gluons", "--sources", cells.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("nothing in the 1 sources is about");
        assertThat(run("list").out()).isEmpty();
    }

    @Test
    void wrongArgumentsEndWithTwo() {
        assertThat(run("write").code()).isEqualTo(2);
        assertThat(run("write", "T", "--words", "7").code()).isEqualTo(2);
        assertThat(run("write", "T", "--words", "many").code()).isEqualTo(2);
        assertThat(run("write", "T", "-s", cells.toString(), "--model", "nobody:x").err())
                .contains("unknown model nobody:x");
        assertThat(run("show", "not-an-id").err()).contains("not an id");
        assertThat(run("show", "00000000-0000-0000-0000-000000000000").err())
                .contains("there is no content");
        assertThat(run("frobnicate").code()).isEqualTo(2);
    }

    @Test
    void outThatCannotBeWrittenIsFoundBeforeTheWork() {
        Result result =
                run(
                        "write",
                        "T",
                        "-s",
                        cells.toString(),
                        "-o",
                        folder.resolve("no/such/a.md").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("cannot write").hasLineCount(1);
    }

    @Test
    void homeThatIsAFileEndsWithTwo() throws IOException {
        Files.writeString(home, "in the way");
        Result result = run("list");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("home");
    }

    @Test
    void recipesAreListedAndShown() {
        assertThat(run("recipes").out()).contains("linkedin-post", "x-thread", "Needs a model");
        assertThat(run("recipes", "linkedin-post").out())
                .contains("post_type", "thought_leadership", "sources: optional");
        assertThat(run("recipes", "haiku").code()).isEqualTo(2);
    }

    @Test
    void recipeOfAFolderOfOnesOwnIsQuoted() throws IOException {
        Path recipes = Files.createDirectories(folder.resolve("recipes"));
        Files.writeString(
                recipes.resolve("note.yaml"),
                """
                recipe: note
                title: Note
                group: Mine
                summary: A note.
                sources: required
                extraction: lead
                parts:
                  note: {for: the note}
                prompts:
                  draft: {text: "Note {{topic}}."}
                """);
        Result written =
                run(
                        "write",
                        "How do cells differ?",
                        "-s",
                        cells.toString(),
                        "-r",
                        "note",
                        "--recipe-folder",
                        recipes.toString());
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.out()).contains("cells");
    }

    @Test
    void recipeThatNeedsAModelOrOtherInputsEndsWithTwo() {
        assertThat(run("write", "T", "-r", "linkedin-post").err()).contains("needs a chat model");
        Result wrong = run("write", "T", "-r", "linkedin-post", "-i", "max_length=5");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("max_length must be 100 to 3000");
        assertThat(run("write", "T", "-i", "tone=x").err()).contains("needs a --recipe");
    }

    @Test
    void helpNamesTheCommandsAndExitCodes() {
        assertThat(run("--help").out())
                .contains("write", "runs", "resume", "list", "show", "search", "export", "130");
        assertThat(run().out()).contains("Usage");
    }

    private static String idIn(String text) {
        Matcher id = ID.matcher(text);
        assertThat(id.find()).isTrue();
        return id.group();
    }

    private Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        boolean command =
                arguments.length > 0
                        && !arguments[0].startsWith("-")
                        && !arguments[0].equals("frobnicate")
                        && !arguments[0].equals("recipes");
        if (command) {
            all.add("--home");
            all.add(home.toString());
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream capturedOut = new ByteArrayOutputStream();
        ByteArrayOutputStream capturedErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(capturedOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(capturedErr, true, StandardCharsets.UTF_8));
            int code = Main.run(all.toArray(String[]::new));
            return new Result(
                    code,
                    capturedOut.toString(StandardCharsets.UTF_8),
                    capturedErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** What a command left behind. */
    private record Result(int code, String out, String err) {}
}
