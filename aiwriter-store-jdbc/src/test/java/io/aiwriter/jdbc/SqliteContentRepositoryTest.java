package io.aiwriter.jdbc;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.testkit.AbstractContentRepositoryContractTest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an SQLite file. */
final class SqliteContentRepositoryTest extends AbstractContentRepositoryContractTest {

    @TempDir Path folder;
    private @Nullable JdbcStore store;

    @Override
    protected ContentRepository open() {
        JdbcStore opened = JdbcStore.sqlite(folder.resolve("store.db"));
        store = opened;
        return opened.contents();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }
}
