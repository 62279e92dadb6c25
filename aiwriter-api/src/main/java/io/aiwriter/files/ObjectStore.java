package io.aiwriter.files;

import io.aiwriter.Owner;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Keeps bytes under the hash of what they are, apart for each owner. An object is there whole or
 * not at all, never changes, and is kept once however often it is put. Implementations are safe for
 * use by many threads and processes. Every method throws {@link ObjectStoreException} when the
 * storage fails.
 */
public interface ObjectStore {

    /**
     * Keeps bytes; when the call returns they are on disk.
     *
     * @param owner to whom they belong
     * @param bytes read to their end, and not closed
     * @return what was kept
     * @throws ObjectStoreException also when {@code bytes} fails or is longer than the store takes
     */
    StoredObject put(Owner owner, InputStream bytes);

    /** The bytes of an object, to be closed by the caller; empty when the owner has no such. */
    Optional<InputStream> open(Owner owner, String key);

    /** What is known of an object; empty when the owner has no such. */
    Optional<StoredObject> find(Owner owner, String key);

    /**
     * Removes an object.
     *
     * @return whether there was one
     */
    boolean delete(Owner owner, String key);

    /** Everything an owner has, by key. */
    List<StoredObject> list(Owner owner);

    /**
     * Removes everything an owner has.
     *
     * @return how many objects there were
     */
    int deleteAll(Owner owner);
}
