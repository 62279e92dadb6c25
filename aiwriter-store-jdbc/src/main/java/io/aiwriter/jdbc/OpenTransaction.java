package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * One transaction of a database, which whatever is done joins. For the thread that opened it, and
 * until it ends.
 */
final class OpenTransaction implements Transactions {

    private final Database database;
    private final Handle handle;

    OpenTransaction(Database database, Handle handle) {
        this.database = database;
        this.handle = handle;
    }

    @Override
    public <R> R write(Owner owner, HandleCallback<R, RuntimeException> work) {
        return joined(
                open -> {
                    database.lock(open, owner);
                    return work.withHandle(open);
                });
    }

    @Override
    public <R> R change(HandleCallback<R, RuntimeException> work) {
        return joined(work);
    }

    @Override
    public <R> R read(HandleCallback<R, RuntimeException> work) {
        return joined(work);
    }

    @Override
    public FullText fullText() {
        return database.fullText();
    }

    private <R> R joined(HandleCallback<R, RuntimeException> work) {
        if (handle.isClosed()) {
            throw new IllegalStateException("the transaction has ended; use the store's own");
        }
        return work.withHandle(handle);
    }
}
