package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import org.jdbi.v3.core.HandleCallback;

/**
 * Runs transactions. The handles that it gives know how to bind and read ids ({@code UUID}), times
 * ({@code Instant}), dates ({@code LocalDate}) and {@link JsonText}.
 */
interface Transactions {

    /** Runs a transaction that may write rows of an owner, one at a time for each owner. */
    <R> R write(Owner owner, HandleCallback<R, RuntimeException> work);

    /**
     * Runs a transaction that changes single rows, and waits for nobody but who changes the same.
     */
    <R> R change(HandleCallback<R, RuntimeException> work);

    /** Runs queries that see one state of the database. */
    <R> R read(HandleCallback<R, RuntimeException> work);

    /** The index over the words of contents. */
    FullText fullText();
}
