package io.aiwriter.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Ids, times, dates and JSON as the texts that SQLite keeps them in. */
final class SqliteTypes implements JdbiPlugin {

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter().withZone(ZoneOffset.UTC);

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new Binding<UUID>(Types.VARCHAR, UUID::toString) {})
                .registerArgument(new Binding<Instant>(Types.VARCHAR, MICROSECONDS::format) {})
                .registerArgument(new Binding<LocalDate>(Types.VARCHAR, LocalDate::toString) {})
                .registerArgument(new Binding<JsonText>(Types.VARCHAR, JsonText::json) {});
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
}
