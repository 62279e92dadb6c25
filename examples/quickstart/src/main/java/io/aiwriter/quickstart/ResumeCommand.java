package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.content.Content;
import io.aiwriter.export.ContentExport;
import io.aiwriter.pages.DocumentReader;
import io.aiwriter.recipes.Recipes;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run that was stopped. */
@Command(
        name = "resume",
        description =
                "Goes on with the run ID, which was stopped, killed or failed; what the model had"
                        + " answered is not asked again.",
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private ModelOptions model = new ModelOptions();
    @Mixin private SearchOptions search = new SearchOptions();

    @Parameters(paramLabel = "ID", description = "The run, as 'aiwriter runs' lists it.")
    private @Nullable UUID id;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        UUID run = id;
        if (run == null) {
            throw new UsageException("name the run to go on with");
        }
        Optional<ChatModel> chatModel = model.open();
        Progress progress = new Progress(err, chatModel.isPresent());
        try (Workspace workspace = Workspace.open(home.folder())) {
            Content content =
                    WatchedRun.await(
                            workspace
                                    .writer(
                                            DocumentReader.create(),
                                            chatModel,
                                            Recipes.shipped(),
                                            search.open())
                                    .resume(Owner.LOCAL, run),
                            progress);
            err.printf("stored as %s%n", content.id());
            spec.commandLine().getOut().print(ContentExport.markdown(content));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
