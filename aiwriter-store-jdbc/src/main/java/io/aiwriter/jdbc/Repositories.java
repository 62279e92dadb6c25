package io.aiwriter.jdbc;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.document.DocumentRepository;
import io.aiwriter.library.ContentLibrary;
import io.aiwriter.run.RunRepository;
import java.time.Clock;

/**
 * Everything that a database keeps. Thread-safe, but for those of a transaction, see {@link
 * JdbcStore#inTransaction}.
 */
public final class Repositories {

    private final ContentRepository contents;
    private final ContentLibrary library;
    private final DocumentRepository documents;
    private final RunRepository runs;

    Repositories(Transactions database, Clock clock) {
        this.contents = new JdbcContentRepository(database, clock);
        this.library = new JdbcContentLibrary(database, clock);
        this.documents = new JdbcDocumentRepository(database, clock);
        this.runs = new JdbcRunRepository(database, clock);
    }

    /** Contents. */
    public ContentRepository contents() {
        return contents;
    }

    /** The same contents as a collection. */
    public ContentLibrary library() {
        return library;
    }

    /** Templates, brand voices, settings and reports. */
    public DocumentRepository documents() {
        return documents;
    }

    /** Runs. */
    public RunRepository runs() {
        return runs;
    }
}
