package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** A database that is open: all in which databases differ. */
interface Database extends Transactions, AutoCloseable {

    /** Keeps other writers of an owner waiting until the transaction of a handle ends. */
    void lock(Handle handle, Owner owner);

    /** Copies the database, while it is used, to a file that is not there yet. */
    void backup(Path to);

    /** Gives connections that commit by themselves and may write. */
    DataSource queueSource();

    /** The name by which such a connection finds the table of queued runs. */
    String queueTable();

    @Override
    void close();
}
