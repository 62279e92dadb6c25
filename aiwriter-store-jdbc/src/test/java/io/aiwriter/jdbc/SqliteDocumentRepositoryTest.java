package io.aiwriter.jdbc;

import io.aiwriter.document.DocumentRepository;
import io.aiwriter.testkit.AbstractDocumentRepositoryContractTest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an SQLite file. */
final class SqliteDocumentRepositoryTest extends AbstractDocumentRepositoryContractTest {

    @TempDir Path folder;
    private @Nullable JdbcStore store;

    @Override
    protected DocumentRepository open() {
        JdbcStore opened = JdbcStore.sqlite(folder.resolve("store.db"));
        store = opened;
        return opened.documents();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }
}
