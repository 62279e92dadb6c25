package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import io.aiwriter.export.ContentExport;
import io.aiwriter.jdbc.JdbcStore;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one content with what is known about it. */
@Command(
        name = "show",
        description = "Shows a content, how it was made and whether its citations hold.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "ID", description = "The id that 'aiwriter list' shows.")
    private String id = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            Content content = StoredContent.find(store.contents(), id);
            out.printf("id         %s%n", content.id());
            out.printf("topic      %s%n", content.topic());
            out.printf("method     %s%n", content.provenance().method());
            out.printf(
                    "model      %s%n",
                    content.provenance().usedLanguageModel()
                            ? content.provenance().model()
                            : "none");
            out.printf("words      %d%n", content.wordCount());
            out.printf("citations  %s%n", verdicts(content));
            for (ContentVersion version : store.contents().versions(Owner.LOCAL, content.id())) {
                out.printf(
                        "version    %d, %s, %s%n",
                        version.number(), version.savedAt(), version.reason());
            }
            out.println();
            out.print(ContentExport.markdown(content));
            out.flush();
        }
        return 0;
    }

    private static Map<String, Long> verdicts(Content content) {
        return content.sections().stream()
                .map(Section::citations)
                .flatMap(citations -> citations.stream())
                .collect(
                        Collectors.groupingBy(
                                citation ->
                                        citation.verdict()
                                                .support()
                                                .name()
                                                .toLowerCase(Locale.ROOT),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
