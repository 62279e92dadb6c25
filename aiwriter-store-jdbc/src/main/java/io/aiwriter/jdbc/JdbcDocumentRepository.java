package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.content.Revision;
import io.aiwriter.document.Document;
import io.aiwriter.document.DocumentConflictException;
import io.aiwriter.document.DocumentKind;
import io.aiwriter.document.DocumentName;
import io.aiwriter.document.DocumentRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Documents in rows. Thread-safe. */
final class JdbcDocumentRepository implements DocumentRepository {

    private final Transactions database;
    private final Clock clock;

    JdbcDocumentRepository(Transactions database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Document save(Owner owner, DocumentName name, String body, Revision revision) {
        requireStorable(name, body, revision);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.write(
                owner,
                handle -> {
                    OwnedRows rows = new OwnedRows(handle, owner);
                    Optional<Document> newest = DocumentRows.newest(rows, name);
                    int stored = newest.map(Document::version).orElse(0);
                    int base = revision.base().orElse(stored);
                    if (base != stored) {
                        throw new DocumentConflictException(name, base, newest.orElse(null));
                    }
                    String author = revision.author().orElse(owner.user());
                    Document document =
                            new Document(name, stored + 1, body, now, author, revision.reason());
                    DocumentRows.insert(rows, document);
                    return document;
                });
    }

    @Override
    public Optional<Document> find(Owner owner, DocumentName name) {
        return database.read(handle -> DocumentRows.newest(new OwnedRows(handle, owner), name));
    }

    @Override
    public List<Document> versions(Owner owner, DocumentName name) {
        return database.read(handle -> DocumentRows.versions(new OwnedRows(handle, owner), name));
    }

    @Override
    public List<Document> list(Owner owner, DocumentKind kind) {
        return database.read(handle -> DocumentRows.list(new OwnedRows(handle, owner), kind));
    }

    @Override
    public boolean delete(Owner owner, DocumentName name) {
        return database.write(
                owner, handle -> DocumentRows.delete(new OwnedRows(handle, owner), name));
    }

    private static void requireStorable(DocumentName name, String body, Revision revision) {
        if (body.length() > MAX_BODY) {
            throw new IllegalArgumentException(
                    "body must have at most %d characters: %d".formatted(MAX_BODY, body.length()));
        }
        StorableText.require("name", name.name());
        StorableText.require("body", body);
        StorableText.require("reason", revision.reason());
    }
}
