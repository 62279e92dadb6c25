package io.aiwriter.jdbc;

import io.aiwriter.run.RunRepository;
import io.aiwriter.testkit.AbstractRunRepositoryContractTest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an SQLite file. */
final class SqliteRunRepositoryTest extends AbstractRunRepositoryContractTest {

    @TempDir Path folder;
    private @Nullable JdbcStore store;

    @Override
    protected RunRepository open() {
        JdbcStore opened = JdbcStore.sqlite(folder.resolve("store.db"));
        store = opened;
        return opened.runs();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }
}
