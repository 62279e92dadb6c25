package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.export.ContentExport;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.research.Evidence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports a content. */
@Command(
        name = "export",
        description = "Writes a content as Markdown, HTML or JSON.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "ID", description = "The id that 'aiwriter list' shows.")
    private String id = "";

    @Option(
            names = {"-f", "--format"},
            defaultValue = "md",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.md;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write it. Default: the terminal.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        try (JdbcStore store = Workspace.openStore(home.folder())) {
            Content content = StoredContent.find(store.contents(), id);
            Evidence evidence = store.contents().evidence(Owner.LOCAL, content.id());
            String document =
                    switch (format) {
                        case md -> ContentExport.markdown(content);
                        case html -> ContentExport.html(content, evidence);
                        case json -> ContentExport.json(content, evidence);
                    };
            if (out != null) {
                Files.writeString(out, document);
            } else {
                PrintWriter terminal = spec.commandLine().getOut();
                terminal.print(document);
                terminal.flush();
            }
        }
        return 0;
    }

    /** The formats, named as they are typed. */
    enum Format {
        md,
        html,
        json
    }
}
