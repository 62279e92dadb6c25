package io.aiwriter.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL for all tests, which stops with the process, and fresh databases in it. */
final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String TEMPLATE = "migrated";
    private static @Nullable EmbeddedPostgres server;
    private static boolean hasTemplate;

    private PostgresServer() {}

    /** A database without anything in it. */
    static synchronized DataSource freshDatabase() throws IOException, SQLException {
        return create("template1");
    }

    /** A database with all tables, copied from one that was migrated once for all tests. */
    static synchronized DataSource migratedDatabase() throws IOException, SQLException {
        if (!hasTemplate) {
            DataSource template = create("template1", TEMPLATE);
            JdbcStore.postgres(template).close();
            hasTemplate = true;
        }
        return create(TEMPLATE);
    }

    private static DataSource create(String template) throws IOException, SQLException {
        return create(template, "test" + DATABASES.incrementAndGet());
    }

    private static DataSource create(String template, String name)
            throws IOException, SQLException {
        EmbeddedPostgres running = server == null ? EmbeddedPostgres.start() : server;
        server = running;
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
        }
        return running.getDatabase("postgres", name);
    }
}
