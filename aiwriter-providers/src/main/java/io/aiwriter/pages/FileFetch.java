package io.aiwriter.pages;

import io.aiwriter.providers.internal.extraction.RawDocument;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files of bounded size. Thread-safe. */
final class FileFetch {

    private final int maxBytes;

    FileFetch(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    RawDocument fetch(URI location) {
        try {
            Path path = Path.of(location);
            requireReadableFile(location, path);
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(maxBytes + 1);
                requireSize(location, bytes.length);
                return new RawDocument(location, bytes, null, List.of());
            }
        } catch (NoSuchFileException e) {
            throw unreadable(location, Reason.NOT_FOUND, "there is no such file", e);
        } catch (AccessDeniedException e) {
            throw unreadable(location, Reason.ACCESS_DENIED, "this user may not read it", e);
        } catch (IOException e) {
            throw unreadable(location, Reason.FAILED, "reading failed: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw unreadable(location, Reason.NOT_FOUND, "it does not name a file", e);
        }
    }

    private void requireReadableFile(URI location, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(path)) {
            throw unreadable(
                    location,
                    Reason.UNSUPPORTED,
                    "it is a folder; list its files with DocumentFolder",
                    null);
        }
        // A pipe or a device has no end to wait for.
        if (!Files.isRegularFile(path)) {
            throw unreadable(location, Reason.UNSUPPORTED, "it is not a regular file", null);
        }
        requireSize(location, Files.size(path));
        if (!Files.isReadable(path)) {
            throw new AccessDeniedException(path.toString());
        }
    }

    private void requireSize(URI location, long size) {
        if (size > maxBytes) {
            throw unreadable(
                    location,
                    Reason.TOO_LARGE,
                    "it is larger than the limit of %,d bytes; split it or raise the limit"
                            .formatted(maxBytes),
                    null);
        }
    }

    private static UnreadableSourceException unreadable(
            URI location, Reason reason, String detail, @Nullable Throwable cause) {
        return new UnreadableSourceException(location, reason, detail, cause);
    }
}
