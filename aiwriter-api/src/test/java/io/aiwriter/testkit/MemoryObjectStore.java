package io.aiwriter.testkit;

import io.aiwriter.Owner;
import io.aiwriter.files.ObjectStore;
import io.aiwriter.files.ObjectStoreException;
import io.aiwriter.files.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Objects in memory, for tests. Takes objects of at most a megabyte. Thread-safe. */
public final class MemoryObjectStore implements ObjectStore {

    private static final int MAX_BYTES = 1 << 20;

    private final Map<Owner, Map<String, byte[]>> owners = new ConcurrentHashMap<>();

    @Override
    public StoredObject put(Owner owner, InputStream bytes) {
        byte[] read;
        try {
            read = bytes.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new ObjectStoreException("an object could not be read", e);
        }
        if (read.length > MAX_BYTES) {
            throw new ObjectStoreException(
                    "an object is larger than %d bytes".formatted(MAX_BYTES), null);
        }
        String key = HexFormat.of().formatHex(sha256().digest(read));
        of(owner).put(key, read);
        return new StoredObject(key, read.length);
    }

    @Override
    public Optional<InputStream> open(Owner owner, String key) {
        return Optional.ofNullable(of(owner).get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public Optional<StoredObject> find(Owner owner, String key) {
        return Optional.ofNullable(of(owner).get(key))
                .map(bytes -> new StoredObject(key, bytes.length));
    }

    @Override
    public boolean delete(Owner owner, String key) {
        return of(owner).remove(key) != null;
    }

    @Override
    public List<StoredObject> list(Owner owner) {
        return of(owner).entrySet().stream()
                .map(entry -> new StoredObject(entry.getKey(), entry.getValue().length))
                .toList();
    }

    @Override
    public int deleteAll(Owner owner) {
        Map<String, byte[]> removed = owners.remove(owner);
        return removed == null ? 0 : removed.size();
    }

    private Map<String, byte[]> of(Owner owner) {
        return Objects.requireNonNull(
                owners.computeIfAbsent(owner, any -> new ConcurrentSkipListMap<>()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
