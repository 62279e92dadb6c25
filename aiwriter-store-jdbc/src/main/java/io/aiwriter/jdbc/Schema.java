package io.aiwriter.jdbc;

import io.aiwriter.content.StoreException.Reason;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables of a database up to date. */
final class Schema {

    private static final String HISTORY = "aiwriter_schema_history";

    private Schema() {}

    /**
     * Applies the migrations that are missing.
     *
     * @param folder where they lie, beside this class
     * @param settings what else the database needs
     * @throws io.aiwriter.content.StoreException when the database has a migration that is not
     *     known
     */
    static void migrate(
            DataSource source,
            String folder,
            UnaryOperator<FluentConfiguration> settings,
            StoreErrors errors) {
        Flyway flyway =
                settings.apply(
                                Flyway.configure(Schema.class.getClassLoader())
                                        .dataSource(source)
                                        .locations("classpath:io/aiwriter/jdbc/" + folder)
                                        .placeholderReplacement(false)
                                        .outputQueryResults(false)
                                        .table(HISTORY))
                        .load();
        boolean newer =
                Arrays.stream(flyway.info().applied())
                        .anyMatch(migration -> !migration.getState().isResolved());
        if (newer) {
            throw errors.error(
                    Reason.NEWER_SCHEMA,
                    "was written by a newer version of aiwriter; use that version");
        }
        flyway.migrate();
    }
}
