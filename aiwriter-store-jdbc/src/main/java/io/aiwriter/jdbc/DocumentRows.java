package io.aiwriter.jdbc;

import io.aiwriter.document.Document;
import io.aiwriter.document.DocumentKind;
import io.aiwriter.document.DocumentName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** Rows of documents and their versions. */
final class DocumentRows {

    private static final String OF_OWNER =
            """
            FROM document_versions v JOIN documents d ON d.document_key = v.document_key
            WHERE d.tenant = :tenant AND d.owner = :owner
            """;

    private DocumentRows() {}

    /** Writes the next version of a document, which its row names by then. */
    static void insert(OwnedRows rows, Document document) {
        long key =
                rows.query(
                                """
                                INSERT INTO documents (tenant, owner, kind, name, version)
                                VALUES (:tenant, :owner, :kind, :name, :version)
                                ON CONFLICT (tenant, owner, kind, name) DO UPDATE
                                SET version = excluded.version
                                RETURNING document_key
                                """)
                        .bind("kind", document.name().kind().name())
                        .bind("name", document.name().name())
                        .bind("version", document.version())
                        .mapTo(Long.class)
                        .one();
        rows.handle()
                .createUpdate(
                        """
                        INSERT INTO document_versions
                            (document_key, number, body, saved_at, author, reason)
                        VALUES (:key, :number, :body, :savedAt, :author, :reason)
                        """)
                .bind("key", key)
                .bind("number", document.version())
                .bind("body", document.body())
                .bind("savedAt", document.savedAt())
                .bind("author", document.author())
                .bind("reason", document.reason())
                .execute();
    }

    static Optional<Document> newest(OwnedRows rows, DocumentName name) {
        return rows.query(
                        "SELECT d.kind, d.name, v.* "
                                + OF_OWNER
                                + "AND d.kind = :kind AND d.name = :name AND v.number = d.version")
                .bind("kind", name.kind().name())
                .bind("name", name.name())
                .map(DocumentRows::document)
                .findOne();
    }

    static List<Document> versions(OwnedRows rows, DocumentName name) {
        return rows.query(
                        "SELECT d.kind, d.name, v.* "
                                + OF_OWNER
                                + "AND d.kind = :kind AND d.name = :name ORDER BY v.number")
                .bind("kind", name.kind().name())
                .bind("name", name.name())
                .map(DocumentRows::document)
                .list();
    }

    static List<Document> list(OwnedRows rows, DocumentKind kind) {
        return rows.query(
                        "SELECT d.kind, d.name, v.* "
                                + OF_OWNER
                                + "AND d.kind = :kind AND v.number = d.version ORDER BY d.name")
                .bind("kind", kind.name())
                .map(DocumentRows::document)
                .list();
    }

    /** All versions of all documents, those of one document in their order. */
    static List<Document> all(OwnedRows rows) {
        return rows.query(
                        "SELECT d.kind, d.name, v.* "
                                + OF_OWNER
                                + "ORDER BY d.kind, d.name, v.number")
                .map(DocumentRows::document)
                .list();
    }

    static boolean delete(OwnedRows rows, DocumentName name) {
        return rows.update(
                                """
                                DELETE FROM documents
                                WHERE tenant = :tenant AND owner = :owner
                                  AND kind = :kind AND name = :name
                                """)
                        .bind("kind", name.kind().name())
                        .bind("name", name.name())
                        .execute()
                == 1;
    }

    private static Document document(RowView row) {
        return new Document(
                new DocumentName(
                        DocumentKind.valueOf(row.getColumn("kind", String.class)),
                        row.getColumn("name", String.class)),
                row.getColumn("number", Integer.class),
                row.getColumn("body", String.class),
                row.getColumn("saved_at", Instant.class),
                row.getColumn("author", String.class),
                row.getColumn("reason", String.class));
    }
}
