package io.aiwriter.jdbc;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.library.ContentLibrary;
import io.aiwriter.testkit.AbstractContentLibraryContractTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The contract on a real PostgreSQL. */
final class PostgresContentLibraryTest extends AbstractContentLibraryContractTest {

    private @Nullable JdbcStore store;

    @Override
    protected ContentRepository open() throws IOException, SQLException {
        JdbcStore opened = JdbcStore.postgres(PostgresServer.migratedDatabase());
        store = opened;
        return opened.contents();
    }

    @Override
    protected ContentLibrary library() {
        return Objects.requireNonNull(store).library();
    }
}
