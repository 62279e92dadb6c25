package io.aiwriter.pages;

import io.aiwriter.providers.internal.extraction.DocumentText;
import io.aiwriter.providers.internal.extraction.DocumentType;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents in a folder and the folders below it, by their file names' endings.
 *
 * @param locations files that {@link DocumentReader} may be able to read, sorted by path
 * @param skipped what was passed over, sorted by path: files of other types, links to folders,
 *     pipes and devices, and what this user may not look into
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
     * Lists a folder, or one file as if it were alone in one. Hidden files and folders below the
     * folder are passed over and not reported; links to folders are not followed.
     *
     * @param folderOrFile a folder or a file that exists
     * @throws UnreadableSourceException when it cannot be listed or has more than {@value
     *     #MAX_FILES} files, or when the thread is interrupted
     */
    public static DocumentFolder list(Path folderOrFile) {
        return list(folderOrFile, MAX_FILES);
    }

    static DocumentFolder list(Path folderOrFile, int maxFiles) {
        try {
            // A link that was named is meant; links are passed over only on the way.
            Path start =
                    Files.isSymbolicLink(folderOrFile) ? folderOrFile.toRealPath() : folderOrFile;
            Listing listing = new Listing(start, maxFiles);
            Files.walkFileTree(start, listing);
            return listing.finished();
        } catch (NoSuchFileException e) {
            throw unreadable(folderOrFile, Reason.NOT_FOUND, "there is no such folder", e);
        } catch (AccessDeniedException e) {
            throw unreadable(folderOrFile, Reason.ACCESS_DENIED, "this user may not list it", e);
        } catch (IOException e) {
            throw unreadable(folderOrFile, Reason.FAILED, "the folder cannot be listed", e);
        }
    }

    private static UnreadableSourceException unreadable(
            Path folder, Reason reason, String detail, @Nullable Throwable cause) {
        return new UnreadableSourceException(folder.toUri(), reason, detail, cause);
    }

    private static final class Listing extends SimpleFileVisitor<Path> {

        private final Path start;
        private final int maxFiles;
        private final List<Path> documents = new ArrayList<>();
        private final List<Path> skipped = new ArrayList<>();

        Listing(Path start, int maxFiles) {
            this.start = start;
            this.maxFiles = maxFiles;
        }

        DocumentFolder finished() {
            List<URI> locations = documents.stream().sorted().map(Path::toUri).toList();
            return new DocumentFolder(locations, skipped.stream().sorted().toList());
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            DocumentText.throwIfInterrupted(start.toUri(), null);
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                boolean readable = READABLE.contains(DocumentType.extension(file.toString()));
                (readable && Files.isRegularFile(file) ? documents : skipped).add(file);
                requireCount();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(start)) {
                throw e;
            }
            skipped.add(file);
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return !path.equals(start) && path.getFileName().toString().startsWith(".");
        }

        private void requireCount() {
            if (documents.size() + skipped.size() > maxFiles) {
                throw unreadable(
                        start,
                        Reason.TOO_LARGE,
                        "it has more than %,d files; name a smaller folder".formatted(maxFiles),
                        null);
            }
        }
    }
}
