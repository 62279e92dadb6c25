package io.aiwriter.jdbc;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.testkit.AbstractContentRepositoryContractTest;
import java.io.IOException;
import java.sql.SQLException;

/** The contract on a real PostgreSQL. */
final class PostgresContentRepositoryTest extends AbstractContentRepositoryContractTest {

    @Override
    protected ContentRepository open() throws IOException, SQLException {
        return JdbcStore.postgres(PostgresServer.migratedDatabase()).contents();
    }
}
