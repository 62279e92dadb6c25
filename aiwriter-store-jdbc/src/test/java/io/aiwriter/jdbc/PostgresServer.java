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
    private static @Nullable EmbeddedPostgres server;

    private PostgresServer() {}

    static synchronized DataSource freshDatabase() throws IOException, SQLException {
        EmbeddedPostgres running = server == null ? EmbeddedPostgres.start() : server;
        server = running;
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return running.getDatabase("postgres", name);
    }
}
