package io.aiwriter.web.run;

import io.aiwriter.research.PageReader;
import io.aiwriter.research.Source;
import io.aiwriter.research.UnreadableSourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads what people upload. A document lies on the disk while it is read and no longer; its source
 * is named by the file's name, never by where it lay. Thread-safe.
 */
@Component
final class UploadedDocuments {

    private static final String SCHEME = "upload";

    private final ObjectProvider<PageReader> pages;

    UploadedDocuments(ObjectProvider<PageReader> pages) {
        this.pages = pages;
    }

    Source read(MultipartFile file) {
        String name = safeName(file);
        URI location = location(name);
        try {
            Path folder = Files.createTempDirectory("aiwriter-upload");
            Path copy = folder.resolve(name);
            try {
                file.transferTo(copy);
                return named(pages.getObject().read(copy.toUri()), location);
            } finally {
                Files.deleteIfExists(copy);
                Files.deleteIfExists(folder);
            }
        } catch (UnreadableSourceException e) {
            throw new UnreadableSourceException(
                    location, e.reason(), "it cannot be read as a document", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep an upload while it is read", e);
        }
    }

    static String safeName(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^\\p{L}\\p{N}. _-]", "_").replaceAll("^[. ]+", "");
        String cut = safe.length() > 100 ? safe.substring(safe.length() - 100) : safe;
        return cut.isBlank() ? "document" : cut;
    }

    private static Source named(Source read, URI location) {
        return Source.builder(location, read.text())
                .title(read.title())
                .author(read.author().orElse(null))
                .publishedOn(read.publishedOn().orElse(null))
                .language(read.language().orElse(null))
                .mediaType(read.mediaType())
                .readAt(read.readAt())
                .build();
    }

    private static URI location(String name) {
        try {
            return new URI(SCHEME, "", "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a file name: " + name, e);
        }
    }
}
