package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.bibliography.CitationStyle;
import io.aiwriter.content.Content;
import io.aiwriter.export.ContentExport;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.research.Evidence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Exports a content. */
@Command(
        name = "export",
        description = "Writes a content as a document, or its sources for reference managers.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "ID", description = "The id that 'aiwriter list' shows.")
    private String id = "";

    @Option(
            names = {"-f", "--format"},
            converter = FormatConverter.class,
            defaultValue = "md",
            description = "md, txt, html, json, bibtex or csl-json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.md;

    @Option(
            names = "--citations",
            paramLabel = "STYLE",
            converter = StyleConverter.class,
            defaultValue = "numbered",
            description =
                    "How md, txt and html cite: numbered, footnotes, inline, apa, mla, chicago or ieee"
                            + " (default: ${DEFAULT-VALUE}).")
    private CitationStyle citations = CitationStyle.NUMBERED;

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
            String document = document(content, evidence);
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

    private String document(Content content, Evidence evidence) {
        return switch (format) {
            case md -> ContentExport.markdown(content, evidence, citations);
            case txt -> ContentExport.text(content, evidence, citations);
            case html -> ContentExport.html(content, evidence, citations);
            case json -> ContentExport.json(content, evidence);
            case bibtex -> ContentExport.bibtex(content, evidence);
            case csl_json -> ContentExport.cslJson(content, evidence);
        };
    }

    private static <T> T named(T[] values, String typed, String what) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "there is no %s '%s'".formatted(what, typed)));
    }

    /** The formats, named as they are typed. */
    enum Format {
        md,
        txt,
        html,
        json,
        bibtex,
        csl_json;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    /** Reads a format as it is typed. */
    private static final class FormatConverter implements ITypeConverter<Format> {

        @Override
        public Format convert(String typed) {
            return named(Format.values(), typed, "format");
        }
    }

    /** Reads a style as it is typed. */
    private static final class StyleConverter implements ITypeConverter<CitationStyle> {

        @Override
        public CitationStyle convert(String typed) {
            return named(CitationStyle.values(), typed, "citation style");
        }
    }
}
