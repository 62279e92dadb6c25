package io.aiwriter.quickstart;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.export.ContentExport;
import io.aiwriter.pages.DocumentReader;
import io.aiwriter.pipeline.AiWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a cited article. */
@Command(
        name = "write",
        description = "Writes a cited article about TOPIC from documents.",
        mixinStandardHelpOptions = true)
final class WriteCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();
    @Mixin private ModelOptions model = new ModelOptions();
    @Mixin private SearchOptions search = new SearchOptions();
    @Mixin private RecipeArguments recipe = new RecipeArguments();
    @Mixin private RecipeFolderOption recipeFolder = new RecipeFolderOption();

    @Parameters(paramLabel = "TOPIC", description = "What to write about: a question or a title.")
    private String topic = "";

    @Option(
            names = {"-s", "--sources"},
            arity = "1..*",
            paramLabel = "SOURCE",
            description =
                    "Files (Markdown, text, HTML, PDF), folders and web addresses. Default: the small set"
                            + " that ships with this example.")
    private List<String> sources = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write the article as Markdown. Default: the terminal.")
    private @Nullable Path out;

    @Option(
            names = {"-w", "--words"},
            description =
                    "About how many words. Default: the recipe's, or "
                            + ContentRequest.DEFAULT_WORDS
                            + ".")
    private @Nullable Integer words;

    @Option(
            names = "--sections",
            description =
                    "How many sections at most. Default: the recipe's, or "
                            + ContentRequest.DEFAULT_SECTIONS
                            + ".")
    private @Nullable Integer sections;

    @Option(
            names = "--allow-private-hosts",
            description = "Lets --sources name web pages of this machine and of private networks.")
    private boolean allowPrivateHosts;

    @Option(names = "--stats", description = "Prints time, memory and throughput at the end.")
    private boolean stats;

    @Override
    public Integer call() throws IOException {
        Statistics statistics = Statistics.start();
        PrintWriter err = spec.commandLine().getErr();
        requireWritable(out);
        DocumentReader pages =
                DocumentReader.builder().allowPrivateHosts(allowPrivateHosts).build();
        Optional<ChatModel> chatModel = model.open();
        ContentRequest request = request(pages, err);
        Progress progress = new Progress(err, chatModel.isPresent());
        try (Workspace workspace = Workspace.open(home.folder())) {
            AiWriter writer =
                    workspace.writer(pages, chatModel, recipeFolder.recipes(), search.open());
            Content content = WatchedRun.await(writer.start(request), progress);
            err.printf("stored as %s%n", content.id());
            deliver(ContentExport.markdown(content), err);
            if (stats) {
                statistics.print(err, progress);
                model.printCost(err);
            }
        }
        return 0;
    }

    private ContentRequest request(DocumentReader pages, PrintWriter err) {
        ContentRequest.Builder request = ContentRequest.builder(topic);
        recipe.addTo(request);
        if (words != null) {
            request.words(words);
        }
        if (sections != null) {
            request.sections(sections);
        }
        boolean shipped = sources.isEmpty() && !recipe.named() && !search.any();
        List<String> given = shipped ? List.of(shippedSources()) : sources;
        new SourceArguments(pages, err).addTo(request, given);
        return request.build();
    }

    private static String shippedSources() {
        String folder = System.getProperty("aiwriter.samples", "");
        if (folder.isEmpty()) {
            throw new UsageException("name the documents to write from with --sources");
        }
        return folder;
    }

    private static void requireWritable(@Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (file != null
                && (Files.isDirectory(file) || folder == null || !Files.isWritable(folder))) {
            throw new UsageException("cannot write " + file + "; choose another --out");
        }
    }

    private void deliver(String markdown, PrintWriter err) throws IOException {
        if (out == null) {
            spec.commandLine().getOut().print(markdown);
            spec.commandLine().getOut().flush();
            return;
        }
        Files.writeString(out, markdown);
        err.printf("written to %s%n", out);
    }
}
