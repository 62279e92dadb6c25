package io.aiwriter.quickstart;

import io.aiwriter.content.ContentRequest;
import io.aiwriter.pages.DocumentFolder;
import io.aiwriter.research.PageReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Turns the words behind {@code --sources} into sources. A document that was named must be
 * readable; one that only lies in a named folder may be left out, with a warning.
 */
final class SourceArguments {

    private final PageReader pages;
    private final PrintWriter err;

    SourceArguments(PageReader pages, PrintWriter err) {
        this.pages = pages;
        this.err = err;
    }

    void addTo(ContentRequest.Builder request, List<String> arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("http://") || argument.startsWith("https://")) {
                request.source(pages.read(uri(argument)));
            } else {
                addPath(request, argument);
            }
        }
    }

    private void addPath(ContentRequest.Builder request, String argument) {
        Path path = path(argument);
        if (!Files.isDirectory(path)) {
            request.source(pages.read(path.toAbsolutePath().normalize().toUri()));
            return;
        }
        DocumentFolder folder = DocumentFolder.list(path.toAbsolutePath().normalize());
        if (folder.locations().isEmpty()) {
            throw new UsageException(
                    "nothing to read in %s: no Markdown, text, HTML or PDF file"
                            .formatted(argument));
        }
        if (!folder.skipped().isEmpty()) {
            err.printf("passed over %d files of other types%n", folder.skipped().size());
        }
        request.locations(folder.locations());
    }

    private static URI uri(String argument) {
        try {
            return URI.create(argument);
        } catch (IllegalArgumentException e) {
            throw new UsageException("not a web address: " + argument);
        }
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new UsageException("not a file name: " + argument);
        }
    }
}
