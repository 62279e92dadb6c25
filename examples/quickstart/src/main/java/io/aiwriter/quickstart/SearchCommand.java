package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.pages.DocumentReader;
import io.aiwriter.pipeline.SearchHit;
import io.aiwriter.recipes.Recipes;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches what was written and read. */
@Command(
        name = "search",
        description = "Finds what was written and read, by meaning and by words.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    private static final int LONGEST_EXCERPT = 220;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "TEXT", description = "What to look for, in plain words.")
    private String text = "";

    @Option(names = "--limit", defaultValue = "10", description = "How many (default: 10).")
    private int limit;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workspace workspace = Workspace.open(home.folder())) {
            List<SearchHit> hits =
                    workspace
                            .writer(DocumentReader.create(), Optional.empty(), Recipes.shipped())
                            .search(Owner.LOCAL, text, limit);
            if (hits.isEmpty()) {
                out.println("nothing found");
            }
            hits.forEach(hit -> print(hit, out));
        }
        return 0;
    }

    private static void print(SearchHit hit, PrintWriter out) {
        String heading = hit.heading().isEmpty() ? "" : " > " + hit.heading();
        String kind = hit.kind() == SearchHit.Kind.SECTION ? "written" : "source ";
        out.printf("%.4f  %s  %s%s%n", hit.score(), kind, hit.title(), heading);
        out.printf("        %s%n", hit.reference());
        String line = hit.text().replaceAll("\\s+", " ").strip();
        out.printf(
                "        %s%n%n",
                line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…");
    }
}
