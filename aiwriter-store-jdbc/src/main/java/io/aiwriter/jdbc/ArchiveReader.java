package io.aiwriter.jdbc;

import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.document.Document;
import io.aiwriter.files.ObjectStore;
import io.aiwriter.files.StoredObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads an archive, entry by entry and line by line. For one use. */
final class ArchiveReader {

    private final ZipInputStream zip;
    private final ObjectStore objects;

    ArchiveReader(InputStream from, ObjectStore objects) {
        this.zip = new ZipInputStream(from, StandardCharsets.UTF_8);
        this.objects = objects;
    }

    /**
     * Adds everything to the rows of an owner.
     *
     * @throws BrokenArchiveException when it cannot be read
     */
    void into(OwnedRows rows, FullText fullText) {
        try {
            requireManifest();
            for (ZipEntry entry = next(); entry != null; entry = next()) {
                read(entry.getName(), rows, fullText);
            }
        } catch (IOException | JacksonException | DateTimeException e) {
            throw new BrokenArchiveException(String.valueOf(e.getMessage()), e);
        }
    }

    private void requireManifest() throws IOException {
        ZipEntry first = next();
        if (first == null || !first.getName().equals(ArchiveWriter.MANIFEST)) {
            throw new BrokenArchiveException("it does not begin with its manifest", null);
        }
        List<JsonNode> manifest = new ArrayList<>();
        lines(manifest::add);
        if (manifest.size() != 1
                || !manifest.getFirst().path("product").asString("").equals("aiwriter")) {
            throw new BrokenArchiveException("its manifest is not one of aiwriter", null);
        }
        if (manifest.getFirst().path("format").asInt(0) > ArchiveWriter.FORMAT) {
            throw new BrokenArchiveException(
                    "it was written by a newer version of aiwriter; use that version", null);
        }
    }

    private void read(String name, OwnedRows rows, FullText fullText) throws IOException {
        switch (name) {
            case ArchiveWriter.SOURCES ->
                    lines(line -> SourceRows.add(rows, ArchiveLine.evidence(line)));
            case ArchiveWriter.CONTENTS -> lines(new Contents(rows, fullText));
            case ArchiveWriter.DOCUMENTS -> lines(line -> document(rows, line));
            default -> object(name, rows);
        }
    }

    private void object(String name, OwnedRows rows) {
        if (!name.startsWith(ArchiveWriter.OBJECTS)) {
            return;
        }
        StoredObject stored = objects.put(rows.owner(), zip);
        if (!name.equals(ArchiveWriter.OBJECTS + stored.key())) {
            objects.delete(rows.owner(), stored.key());
            throw new BrokenArchiveException(name + " does not have the hash it is named by", null);
        }
    }

    private static void document(OwnedRows rows, JsonNode line) {
        Document document = ArchiveLine.document(line);
        if (document.version() == 1 && DocumentRows.newest(rows, document.name()).isPresent()) {
            throw new IllegalArgumentException(
                    "there is a document '%s' already; delete or rename it first"
                            .formatted(document.name().name()));
        }
        DocumentRows.insert(rows, document);
    }

    private @Nullable ZipEntry next() throws IOException {
        return zip.getNextEntry();
    }

    private void lines(Consumer<JsonNode> take) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            take.accept(JsonText.MAPPER.readTree(line));
        }
    }

    /** Takes the line of a content and then those of its versions. */
    private static final class Contents implements Consumer<JsonNode> {

        private final OwnedRows rows;
        private final FullText fullText;
        private @Nullable JsonNode content;

        Contents(OwnedRows rows, FullText fullText) {
            this.rows = rows;
            this.fullText = fullText;
        }

        @Override
        public void accept(JsonNode line) {
            if (line.has("versions")) {
                content = line;
                return;
            }
            JsonNode of = content;
            ContentVersion version = ArchiveLine.version(line);
            UUID id = version.content().id();
            if (of == null || !ArchiveLine.text(of, "id").equals(id.toString())) {
                throw new BrokenArchiveException("a version stands without its content", null);
            }
            if (version.number() == 1 && rows.contentKey(id).isPresent()) {
                throw new IllegalArgumentException(
                        "there is a content %s already; delete it first".formatted(id));
            }
            ContentKey key = ContentRows.add(rows, VersionDraft.of(version), fullText);
            if (version.number() == of.path("versions").asInt()) {
                finish(of, key, id);
            }
        }

        private void finish(JsonNode of, ContentKey key, UUID id) {
            List<UUID> sources = new ArrayList<>();
            of.path("sources").forEach(source -> sources.add(UUID.fromString(source.asString())));
            SourceRows.linkIds(rows, key, sources);
            of.path("statusChanges")
                    .forEach(
                            change ->
                                    LibraryRows.addStatusChange(
                                            rows, id, ArchiveLine.statusChange(change)));
            LibraryRows.setStatus(rows, id, ContentStatus.valueOf(ArchiveLine.text(of, "status")));
        }
    }
}
