package io.aiwriter.jdbc;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole store on a real PostgreSQL. */
final class PostgresStoreTest extends AbstractStoreTest {

    private @Nullable DataSource source;

    @Override
    JdbcStore open() throws Exception {
        DataSource fresh = PostgresServer.migratedDatabase();
        source = fresh;
        return JdbcStore.postgres(fresh);
    }

    @Override
    List<String> everything() {
        return Jdbi.create(Objects.requireNonNull(source))
                .withHandle(
                        handle ->
                                handle
                                        .createQuery(
                                                """
                                                SELECT table_name FROM information_schema.tables
                                                WHERE table_schema = 'aiwriter'
                                                """)
                                        .mapTo(String.class)
                                        .list()
                                        .stream()
                                        .flatMap(
                                                table ->
                                                        handle
                                                                .createQuery(
                                                                        "SELECT t::text FROM aiwriter.%s t"
                                                                                .formatted(table))
                                                                .mapTo(String.class)
                                                                .list()
                                                                .stream())
                                        .toList());
    }

    @Test
    void backupNamesTheToolThatDoesIt() throws Exception {
        JdbcStore store = open();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> store.backup(Path.of("copy.db")))
                .withMessageContaining("pg_dump");
    }
}
