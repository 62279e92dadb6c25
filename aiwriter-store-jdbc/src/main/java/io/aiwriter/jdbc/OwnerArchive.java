package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import io.aiwriter.files.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Everything that an owner has, as a ZIP file of JSON Lines and the owner's objects; its form is
 * described in {@code docs/formats.md}. Written and read line by line, so that its size does not
 * matter. Thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * try (OutputStream file = Files.newOutputStream(Path.of("ana.zip"))) {
 *     store.archive().write(owner, objects, file);
 * }
 * }
 */
public final class OwnerArchive {

    private final Database database;

    OwnerArchive(Database database) {
        this.database = database;
    }

    /**
     * Writes everything that an owner has, as it is at one moment.
     *
     * @param owner whose
     * @param objects where the owner's objects lie
     * @param to taken to the end of the ZIP file, and not closed
     * @throws StoreException when the database or {@code to} fails
     */
    public void write(Owner owner, ObjectStore objects, OutputStream to) {
        try {
            ArchiveWriter archive = new ArchiveWriter(to);
            database.<Void>read(
                    handle -> {
                        archive.rows(new OwnedRows(handle, owner));
                        return null;
                    });
            archive.objects(owner, objects);
            archive.finish();
        } catch (IOException | UncheckedIOException e) {
            throw failed("the archive could not be written; check its disk", e);
        }
    }

    /**
     * Adds everything in an archive to what an owner has, who need not be the one it was written
     * for. Rows are added together or not at all; runs are left out, since their work is done.
     *
     * @param owner to whom it is to belong
     * @param objects where the objects are to lie
     * @param from a ZIP file, which is not closed
     * @throws StoreException when it is not an archive, is damaged, or was written by a newer
     *     version
     * @throws IllegalArgumentException when the owner has one of its contents or documents already
     */
    public void read(Owner owner, ObjectStore objects, InputStream from) {
        try {
            ArchiveReader archive = new ArchiveReader(from, objects);
            database.<Void>write(
                    owner,
                    handle -> {
                        archive.into(new OwnedRows(handle, owner), database.fullText());
                        return null;
                    });
        } catch (BrokenArchiveException e) {
            throw failed("this is no archive of aiwriter, or it is damaged: " + e.getMessage(), e);
        }
    }

    private static StoreException failed(String message, Exception cause) {
        return new StoreException(Reason.FAILED, message, cause);
    }
}
