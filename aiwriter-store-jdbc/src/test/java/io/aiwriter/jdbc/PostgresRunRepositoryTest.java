package io.aiwriter.jdbc;

import io.aiwriter.run.RunRepository;
import io.aiwriter.testkit.AbstractRunRepositoryContractTest;
import java.io.IOException;
import java.sql.SQLException;

/** The contract on a real PostgreSQL. */
final class PostgresRunRepositoryTest extends AbstractRunRepositoryContractTest {

    @Override
    protected RunRepository open() throws IOException, SQLException {
        return JdbcStore.postgres(PostgresServer.migratedDatabase()).runs();
    }
}
