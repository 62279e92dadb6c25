package io.aiwriter.jdbc;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.testkit.AbstractContentSourcesContractTest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract for sources on an SQLite file. */
final class SqliteContentSourcesTest extends AbstractContentSourcesContractTest {

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
