package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.research.Source;
import io.aiwriter.research.UnreadableSourceException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files into a folder and reads them. */
final class Reading {

    private final Path folder;
    private final DocumentReader reader = DocumentReader.create();

    Reading(Path folder) {
        this.folder = folder;
    }

    Source read(String name, byte[] bytes) throws IOException {
        return reader.read(write(name, bytes));
    }

    Source read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String text(String name, String text) throws IOException {
        return read(name, text).text().untrusted();
    }

    UnreadableSourceException refused(String name, byte[] bytes) throws IOException {
        return refused(reader, write(name, bytes));
    }

    static UnreadableSourceException refused(DocumentReader reader, URI location) {
        UnreadableSourceException error =
                catchThrowableOfType(UnreadableSourceException.class, () -> reader.read(location));
        assertThat(error).as("%s must be refused", location).isNotNull();
        return error;
    }

    private URI write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toUri();
    }
}
