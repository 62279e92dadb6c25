package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A PostgreSQL database of the caller's, in which the tables have a schema of their own. Writers of
 * one owner wait for one another at an advisory lock, so that two of them never store the same
 * source twice, deadlock, or remove a source that the other is about to cite. Thread-safe.
 */
final class PostgresDatabase implements Database {

    private static final String SCHEMA = "aiwriter";
    private static final int LOCK_SPACE = 0x61697772;

    private final DataSource source;
    private final PostgresErrors errors;
    private final Jdbi jdbi;

    private PostgresDatabase(DataSource source, Jdbi jdbi, PostgresErrors errors) {
        this.source = source;
        this.jdbi = jdbi;
        this.errors = errors;
    }

    static PostgresDatabase open(DataSource source) {
        PostgresErrors errors = new PostgresErrors();
        return errors.wrap(
                () -> {
                    Schema.migrate(source, "postgres", flyway -> flyway.schemas(SCHEMA), errors);
                    return new PostgresDatabase(
                            source, Jdbi.create(source).installPlugin(new PostgresTypes()), errors);
                });
    }

    @Override
    public <R> R write(Owner owner, HandleCallback<R, RuntimeException> work) {
        return transaction(
                TransactionIsolationLevel.READ_COMMITTED,
                handle -> {
                    lock(handle, owner);
                    return work.withHandle(handle);
                });
    }

    @Override
    public <R> R change(HandleCallback<R, RuntimeException> work) {
        return transaction(TransactionIsolationLevel.READ_COMMITTED, work);
    }

    @Override
    public <R> R read(HandleCallback<R, RuntimeException> work) {
        return transaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    }

    @Override
    public void lock(Handle handle, Owner owner) {
        handle.execute(
                "SELECT pg_advisory_xact_lock(?, hashtext(? || chr(10) || ?))",
                LOCK_SPACE,
                owner.tenant(),
                owner.user());
    }

    @Override
    public void backup(Path to) {
        throw new UnsupportedOperationException(
                "a PostgreSQL database is backed up by pg_dump --schema=" + SCHEMA);
    }

    @Override
    public FullText fullText() {
        return new PostgresFullText();
    }

    @Override
    public DataSource queueSource() {
        return source;
    }

    @Override
    public String queueTable() {
        return SCHEMA + ".run_tasks";
    }

    /** Does nothing: the connections are the caller's. */
    @Override
    public void close() {}

    private <R> R transaction(
            TransactionIsolationLevel level, HandleCallback<R, RuntimeException> work) {
        return errors.wrap(
                () ->
                        jdbi.inTransaction(
                                level,
                                (Handle handle) -> {
                                    handle.execute("SET LOCAL search_path TO " + SCHEMA);
                                    return work.withHandle(handle);
                                }));
    }
}
