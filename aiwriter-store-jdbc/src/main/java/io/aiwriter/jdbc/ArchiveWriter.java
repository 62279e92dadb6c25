package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.document.Document;
import io.aiwriter.files.ObjectStore;
import io.aiwriter.files.StoredObject;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import io.aiwriter.run.StoredRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an archive, one entry for each kind of thing. For one thread. */
final class ArchiveWriter {

    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String SOURCES = "sources.jsonl";
    static final String CONTENTS = "contents.jsonl";
    static final String DOCUMENTS = "documents.jsonl";
    static final String RUNS = "runs.jsonl";
    static final String OBJECTS = "objects/";

    private final ZipOutputStream zip;

    ArchiveWriter(OutputStream to) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    /** Writes all rows of an owner. */
    void rows(OwnedRows rows) {
        entry(MANIFEST);
        line(
                JsonText.MAPPER
                        .createObjectNode()
                        .put("product", "aiwriter")
                        .put("format", FORMAT)
                        .put("tenant", rows.owner().tenant())
                        .put("user", rows.owner().user()));
        entry(SOURCES);
        for (UUID id : OwnerRows.sources(rows)) {
            Evidence evidence = SourceRows.byId(rows, id);
            for (Source source : evidence.sources()) {
                line(ArchiveLine.of(source, evidence.passages()));
            }
        }
        entry(CONTENTS);
        OwnerRows.contents(rows).forEach(id -> content(rows, id));
        entry(DOCUMENTS);
        for (Document document : DocumentRows.all(rows)) {
            line(ArchiveLine.of(document));
        }
        entry(RUNS);
        for (StoredRun run : RunRows.list(rows, Integer.MAX_VALUE, 0)) {
            line(run(run));
        }
    }

    /** Writes all objects of an owner. */
    void objects(Owner owner, ObjectStore objects) throws IOException {
        for (StoredObject object : objects.list(owner)) {
            Optional<InputStream> opened = objects.open(owner, object.key());
            if (opened.isPresent()) {
                entry(OBJECTS + object.key());
                try (InputStream bytes = opened.get()) {
                    bytes.transferTo(zip);
                }
            }
        }
    }

    void finish() throws IOException {
        zip.finish();
    }

    /** The line of a content: its status and sources, then a line for each version. */
    private void content(OwnedRows rows, UUID id) {
        Optional<ContentSummary> summary = LibraryRows.summary(rows, id);
        if (summary.isEmpty()) {
            return;
        }
        ObjectNode line = JsonText.MAPPER.createObjectNode();
        line.put("id", id.toString());
        line.put("status", summary.get().status().name());
        line.put("versions", summary.get().version());
        ArrayNode changes = line.putArray("statusChanges");
        LibraryRows.statusChanges(rows, id).forEach(change -> changes.add(ArchiveLine.of(change)));
        ArrayNode sources = line.putArray("sources");
        SourceRows.idsOfContent(rows, id).forEach(source -> sources.add(source.toString()));
        line(line);
        for (int number = 1; number <= summary.get().version(); number++) {
            ContentRows.version(rows, id, number)
                    .ifPresent(version -> line(ArchiveLine.of(version)));
        }
    }

    private static ObjectNode run(StoredRun run) {
        return JsonText.MAPPER
                .createObjectNode()
                .put("id", run.id().toString())
                .put("submittedAt", run.submission().submittedAt().toString())
                .put("request", run.submission().request())
                .put("state", run.state().name())
                .put("reason", run.reason());
    }

    private void entry(String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(JsonNode node) {
        try {
            zip.write((node + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
