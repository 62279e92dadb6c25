package io.aiwriter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import io.aiwriter.research.Evidence;
import io.aiwriter.testkit.Samples;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** How the store behaves in a PostgreSQL that it shares with others. */
final class PostgresFaultsTest {

    @Test
    void tablesOfTheHostAreLeftAlone() throws Exception {
        DataSource host = PostgresServer.freshDatabase();
        execute(host, "CREATE TABLE contents (mine text)", "INSERT INTO contents VALUES ('x')");

        save(JdbcStore.postgres(host).contents());

        assertThat(first(host, "SELECT count(*) FROM contents")).isEqualTo("1");
        assertThat(first(host, "SELECT count(*) FROM aiwriter.contents")).isEqualTo("1");
    }

    @Test
    void contentsStayWhenOpenedAgain() throws Exception {
        DataSource source = PostgresServer.freshDatabase();
        Content content = save(JdbcStore.postgres(source).contents());

        assertThat(JdbcStore.postgres(source).contents().find(Owner.LOCAL, content.id()))
                .isPresent();
    }

    @Test
    void nodesThatStartTogetherMigrateOnce() throws Exception {
        DataSource source = PostgresServer.freshDatabase();
        List<Future<JdbcStore>> nodes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (int i = 0; i < 5; i++) {
                nodes.add(threads.submit(() -> JdbcStore.postgres(source)));
            }
        }
        for (Future<JdbcStore> node : nodes) {
            save(node.get().contents());
        }

        assertThat(first(source, "SELECT count(*) FROM aiwriter.contents")).isEqualTo("5");
        assertThat(
                        first(
                                source,
                                "SELECT count(*) - count(DISTINCT version)"
                                        + " FROM aiwriter.aiwriter_schema_history"
                                        + " WHERE version IS NOT NULL"))
                .isEqualTo("0");
    }

    @Test
    void newerSchemaIsRefused() throws Exception {
        DataSource source = PostgresServer.freshDatabase();
        save(JdbcStore.postgres(source).contents());
        execute(
                source,
                """
                INSERT INTO aiwriter.aiwriter_schema_history
                SELECT 99, '99', 'from the future', type, 'V99__x.sql', 1, installed_by,
                       installed_on, 1, true
                FROM aiwriter.aiwriter_schema_history WHERE version = '1'
                """);

        StoreException error =
                catchThrowableOfType(StoreException.class, () -> JdbcStore.postgres(source));

        assertThat(error.reason()).isEqualTo(Reason.NEWER_SCHEMA);
    }

    @Test
    void readOnlyDatabaseStoresNothing() throws Exception {
        DataSource source = PostgresServer.freshDatabase();
        ContentRepository contents = JdbcStore.postgres(source).contents();
        execute(
                source,
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET"
                        + " default_transaction_read_only = on', current_database()); END $$");

        StoreException error = catchThrowableOfType(StoreException.class, () -> save(contents));

        assertThat(error.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(contents.list(Owner.LOCAL, 10, 0)).isEmpty();
    }

    @Test
    void lockHeldTooLongIsBusy() throws Exception {
        DataSource source = PostgresServer.freshDatabase();
        ContentRepository contents = JdbcStore.postgres(source).contents();
        execute(
                source,
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = 100',"
                        + " current_database()); END $$");
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE aiwriter.contents");

            StoreException error = catchThrowableOfType(StoreException.class, () -> save(contents));

            assertThat(error.reason()).isEqualTo(Reason.BUSY);
            assertThat(error.isRetryable()).isTrue();
            other.rollback();
        }
        save(contents);
        assertThat(contents.list(Owner.LOCAL, 10, 0)).hasSize(1);
    }

    @Test
    void serverThatIsNotThereIsNamed() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"127.0.0.1"});
        nowhere.setPortNumbers(new int[] {1});
        nowhere.setPassword("s3cret");

        StoreException error =
                catchThrowableOfType(StoreException.class, () -> JdbcStore.postgres(nowhere));

        assertThat(error.reason()).isEqualTo(Reason.FAILED);
        assertThat(error)
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("s3cret");
    }

    private static Content save(ContentRepository contents) {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content content = Samples.content(evidence);
        contents.save(Owner.LOCAL, content, evidence, "written");
        return content;
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String first(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
