package io.aiwriter.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Ids, times, dates and JSON as the texts that SQLite keeps them in. */
final class SqliteTypes implements JdbiPlugin {

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter().withZone(ZoneOffset.UTC);

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new AsText<UUID>(UUID::toString) {})
                .registerArgument(new AsText<Instant>(MICROSECONDS::format) {})
                .registerArgument(new AsText<LocalDate>(LocalDate::toString) {})
                .registerArgument(new AsText<JsonText>(JsonText::json) {});
        jdbi.registerColumnMapper(
                        Instant.class,
                        (row, column, context) -> Instant.parse(row.getString(column)))
                .registerColumnMapper(
                        LocalDate.class,
                        (row, column, context) -> {
                            String date = row.getString(column);
                            return date == null ? null : LocalDate.parse(date);
                        });
    }

    /** Binds values of a type as text. */
    private abstract static class AsText<T> extends AbstractArgumentFactory<T> {

        private final Function<T, String> text;

        AsText(Function<T, String> text) {
            super(Types.VARCHAR);
            this.text = text;
        }

        @Override
        protected Argument build(T value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setString(position, text.apply(value));
        }
    }
}
