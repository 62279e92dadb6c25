package io.aiwriter.jdbc;

import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;

/** Says what a database's error codes mean and what to do about them. */
abstract class StoreErrors {

    private final String database;

    /**
     * The errors of one database.
     *
     * @param database its name in messages, such as {@code the database /home/ana/aiwriter.db}
     */
    StoreErrors(String database) {
        this.database = database;
    }

    /** Does some work and turns the errors of JDBI and Flyway into those of the store. */
    final <R> R wrap(Supplier<R> work) {
        try {
            return work.get();
        } catch (JdbiException | FlywayException e) {
            throw translate(e);
        }
    }

    /**
     * An error of this database.
     *
     * @param what what is the matter with it and what to do, to follow its name
     */
    final StoreException error(Reason reason, String what, Exception cause) {
        return new StoreException(reason, database + " " + what, cause);
    }

    final StoreException error(Reason reason, String what) {
        return new StoreException(reason, database + " " + what, null);
    }

    abstract StoreException translate(RuntimeException e);
}
