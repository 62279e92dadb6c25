package io.aiwriter.jdbc;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.library.ContentLibrary;
import io.aiwriter.testkit.AbstractContentLibraryContractTest;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an SQLite file. */
final class SqliteContentLibraryTest extends AbstractContentLibraryContractTest {

    @TempDir Path folder;
    private @Nullable JdbcStore store;

    @Override
    protected ContentRepository open() {
        JdbcStore opened = JdbcStore.sqlite(folder.resolve("store.db"));
        store = opened;
        return opened.contents();
    }

    @Override
    protected ContentLibrary library() {
        return Objects.requireNonNull(store).library();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }
}
