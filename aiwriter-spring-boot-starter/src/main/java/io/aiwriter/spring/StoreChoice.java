package io.aiwriter.spring;

import io.aiwriter.content.StoreException;
import io.aiwriter.jdbc.JdbcStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Decides between the file of the embedded default and the application's own database. */
final class StoreChoice {

    private static final String STORE = AiWriterProperties.PREFIX + ".store";

    private final AiWriterProperties.Store wanted;
    private final @Nullable DataSource source;
    private final Path home;

    private StoreChoice(AiWriterProperties.Store wanted, @Nullable DataSource source, Path home) {
        this.wanted = wanted;
        this.source = source;
        this.home = home;
    }

    /**
     * A choice that can work.
     *
     * @throws InvalidSettingException when PostgreSQL is wanted and there is no data source
     */
    static StoreChoice of(AiWriterProperties.Store wanted, @Nullable DataSource source, Path home) {
        if (wanted == AiWriterProperties.Store.POSTGRESQL && source == null) {
            throw new InvalidSettingException(
                    STORE,
                    "is postgresql, and the application has no single data source",
                    "Set spring.datasource.url, or mark one of several data sources as primary.");
        }
        return new StoreChoice(wanted, source, home);
    }

    /** Opens the store; asks the data source only when it may be the one. */
    JdbcStore open() {
        DataSource candidate = wanted == AiWriterProperties.Store.SQLITE ? null : source;
        if (candidate != null && isPostgres(candidate)) {
            return JdbcStore.postgres(candidate);
        }
        if (wanted == AiWriterProperties.Store.POSTGRESQL) {
            throw new InvalidSettingException(
                    STORE,
                    "is postgresql, and the application's data source is another database",
                    "Give it a PostgreSQL, or set %s to sqlite.".formatted(STORE));
        }
        return JdbcStore.sqlite(home.resolve("aiwriter.db"));
    }

    private static boolean isPostgres(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new StoreException(
                    StoreException.Reason.FAILED,
                    "The application's data source does not answer; check spring.datasource.",
                    e);
        }
    }
}
