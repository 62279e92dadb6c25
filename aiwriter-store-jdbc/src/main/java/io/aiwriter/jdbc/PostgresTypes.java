package io.aiwriter.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** Ids, times, dates and JSON as PostgreSQL's own types. */
final class PostgresTypes implements JdbiPlugin {

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new Binding<UUID>(Types.OTHER, id -> id) {})
                .registerArgument(
                        new Binding<Instant>(
                                Types.TIMESTAMP_WITH_TIMEZONE,
                                time -> time.atOffset(ZoneOffset.UTC)) {})
                .registerArgument(new Binding<LocalDate>(Types.DATE, date -> date) {})
                .registerArgument(new Binding<JsonText>(Types.OTHER, JsonText::json) {});
        jdbi.registerColumnMapper(
                        Instant.class,
                        (row, column, context) ->
                                row.getObject(column, OffsetDateTime.class).toInstant())
                .registerColumnMapper(
                        LocalDate.class,
                        (row, column, context) -> row.getObject(column, LocalDate.class));
    }
}
