package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * A database within one transaction of its own: whatever is done joins it. For the thread that
 * opened it, and until it ends.
 */
final class OpenTransaction implements Database {

    private final Database database;
    private final Handle handle;

    OpenTransaction(Database database, Handle handle) {
        this.database = database;
        this.handle = handle;
    }

    @Override
    public <R> R write(Owner owner, HandleCallback<R, RuntimeException> work) {
        database.lock(handle, owner);
        return change(work);
    }

    @Override
    public <R> R change(HandleCallback<R, RuntimeException> work) {
        return read(work);
    }

    @Override
    public <R> R read(HandleCallback<R, RuntimeException> work) {
        if (handle.isClosed()) {
            throw new IllegalStateException("the transaction has ended; use the store's own");
        }
        return work.withHandle(handle);
    }

    @Override
    public void lock(Handle other, Owner owner) {
        database.lock(other, owner);
    }

    @Override
    public FullText fullText() {
        return database.fullText();
    }

    @Override
    public DataSource queueSource() {
        return database.queueSource();
    }

    @Override
    public String queueTable() {
        return database.queueTable();
    }

    /** Does nothing: the transaction ends with the call that opened it. */
    @Override
    public void close() {}
}
