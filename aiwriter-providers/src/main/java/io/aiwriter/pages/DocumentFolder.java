package io.aiwriter.pages;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents in a folder and the folders below it, by their file names' endings.
 *
 * @param locations files that {@link DocumentReader} may be able to read, sorted by path
 * @param skipped files of other types, sorted by path
 */
public record DocumentFolder(List<URI> locations, List<Path> skipped) {

    /** The most files that one folder may have. */
    public static final int MAX_FILES = 10_000;

    private static final Set<String> READABLE =
            Set.of("md", "markdown", "mdown", "txt", "text", "html", "htm", "xhtml", "pdf");

    /** Copies. */
    public DocumentFolder {
        locations = List.copyOf(locations);
        skipped = List.copyOf(skipped);
    }

    /**
     * Lists a folder. Hidden files and folders are passed over and links to folders are not
     * followed.
     *
     * @param folder a folder that exists
     * @throws UnreadableSourceException when it cannot be listed or has more than {@value
     *     #MAX_FILES} files
     */
    public static DocumentFolder list(Path folder) {
        List<URI> locations = new ArrayList<>();
        List<Path> skipped = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files =
                    paths.filter(path -> visible(folder, path))
                            .filter(Files::isRegularFile)
                            .limit(MAX_FILES + 1L)
                            .sorted()
                            .toList();
            if (files.size() > MAX_FILES) {
                throw unreadable(
                        folder,
                        Reason.TOO_LARGE,
                        "it has more than %,d files; name a smaller folder".formatted(MAX_FILES),
                        null);
            }
            for (Path file : files) {
                if (READABLE.contains(DocumentType.extension(file.toString()))) {
                    locations.add(file.toUri());
                } else {
                    skipped.add(file);
                }
            }
            return new DocumentFolder(locations, skipped);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, Reason.FAILED, "the folder cannot be listed", e);
        }
    }

    private static boolean visible(Path folder, Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableSourceException unreadable(
            Path folder, Reason reason, String detail, @Nullable Throwable cause) {
        return new UnreadableSourceException(folder.toUri(), reason, detail, cause);
    }
}
