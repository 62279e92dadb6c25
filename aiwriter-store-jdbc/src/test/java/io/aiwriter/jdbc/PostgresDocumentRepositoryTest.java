package io.aiwriter.jdbc;

import io.aiwriter.document.DocumentRepository;
import io.aiwriter.testkit.AbstractDocumentRepositoryContractTest;
import java.io.IOException;
import java.sql.SQLException;

/** The contract on a real PostgreSQL. */
final class PostgresDocumentRepositoryTest extends AbstractDocumentRepositoryContractTest {

    @Override
    protected DocumentRepository open() throws IOException, SQLException {
        return JdbcStore.postgres(PostgresServer.migratedDatabase()).documents();
    }
}
