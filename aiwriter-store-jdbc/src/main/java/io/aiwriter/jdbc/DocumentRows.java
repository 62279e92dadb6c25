package io.aiwriter.jdbc;

import io.aiwriter.document.Document;
import io.aiwriter.document.DocumentKind;
import io.aiwriter.document.DocumentName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Rows of documents and their versions. */
final class DocumentRows {

    private static final String VERSIONS =
            """
            SELECT d.kind, d.name, v.*
            FROM document_versions v JOIN documents d ON d.document_key = v.document_key
            WHERE d.tenant = :tenant AND d.owner = :owner
            """;

    private static final String NAMED = VERSIONS + "AND d.kind = :kind AND d.name = :name ";

    private DocumentRows() {}

    /** Writes the next version of a document, which its row names by then. */
    static void insert(OwnedRows rows, Document document) {
        Query named =
                rows.query(
                        """
                        INSERT INTO documents (tenant, owner, kind, name, version)
                        VALUES (:tenant, :owner, :kind, :name, :version)
                        ON CONFLICT (tenant, owner, kind, name) DO UPDATE
                        SET version = excluded.version
                        RETURNING document_key
                        """);
        long key =
                bind(named, document.name())
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
        return bind(rows.query(NAMED + "AND v.number = d.version"), name)
                .map(DocumentRows::document)
                .findOne();
    }

    static List<Document> versions(OwnedRows rows, DocumentName name) {
        return bind(rows.query(NAMED + "ORDER BY v.number"), name)
                .map(DocumentRows::document)
                .list();
    }

    static List<Document> list(OwnedRows rows, DocumentKind kind) {
        return rows.query(VERSIONS + "AND d.kind = :kind AND v.number = d.version ORDER BY d.name")
                .bind("kind", kind.name())
                .map(DocumentRows::document)
                .list();
    }

    /** All versions of all documents, those of one document in their order. */
    static List<Document> all(OwnedRows rows) {
        return rows.query(VERSIONS + "ORDER BY d.kind, d.name, v.number")
                .map(DocumentRows::document)
                .list();
    }

    static boolean delete(OwnedRows rows, DocumentName name) {
        Update removal =
                rows.update(
                        """
                        DELETE FROM documents
                        WHERE tenant = :tenant AND owner = :owner
                          AND kind = :kind AND name = :name
                        """);
        return bind(removal, name).execute() == 1;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, DocumentName name) {
        return statement.bind("kind", name.kind().name()).bind("name", name.name());
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
