package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * Runs transactions: all in which databases differ. The handles that it gives know how to bind and
 * read ids ({@code UUID}), times ({@code Instant}), dates ({@code LocalDate}) and {@link JsonText}.
 */
interface Database extends AutoCloseable {

    /** Runs a transaction that may write rows of an owner, one at a time for each owner. */
    <R> R write(Owner owner, HandleCallback<R, RuntimeException> work);

    /**
     * Runs a transaction that changes single rows, and waits for nobody but who changes the same.
     */
    <R> R change(HandleCallback<R, RuntimeException> work);

    /** Runs queries that see one state of the database. */
    <R> R read(HandleCallback<R, RuntimeException> work);

    /** Keeps other writers of an owner waiting until the transaction of a handle ends. */
    void lock(Handle handle, Owner owner);

    /** The index over the words of contents. */
    FullText fullText();

    /** Gives connections that commit by themselves and may write. */
    DataSource queueSource();

    /** The name by which such a connection finds the table of queued runs. */
    String queueTable();

    @Override
    void close();
}
