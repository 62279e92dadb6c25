package io.aiwriter.filesystem;

import io.aiwriter.Owner;
import io.aiwriter.files.ObjectStore;
import io.aiwriter.files.ObjectStoreException;
import io.aiwriter.files.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps each object in a file of its own, written beside its place, forced to disk and moved there
 * in one step. Names of owners never become names of files: a folder is named by a hash, so that no
 * name leads out of the root. Thread-safe, and safe for processes that share the folder.
 *
 * <p>
 *
 * {@snippet :
 * ObjectStore objects = FileSystemObjectStore.open(Path.of("aiwriter-home", "objects"));
 * String key = objects.put(owner, bytes).key();
 * }
 */
public final class FileSystemObjectStore implements ObjectStore {

    /** How large an object may be unless another limit is set: 1 GiB. */
    public static final long DEFAULT_MAX_BYTES = 1L << 30;

    private final Path root;
    private final long maxBytes;

    private FileSystemObjectStore(Path root, long maxBytes) {
        this.root = root;
        this.maxBytes = maxBytes;
    }

    /**
     * Opens a folder, or makes it, for objects of at most {@value #DEFAULT_MAX_BYTES} bytes.
     *
     * @throws ObjectStoreException when it cannot be made or written
     */
    public static FileSystemObjectStore open(Path root) {
        return open(root, DEFAULT_MAX_BYTES);
    }

    /**
     * Opens a folder, or makes it.
     *
     * @param root the folder
     * @param maxBytes how large an object may be, 1 or more
     * @throws ObjectStoreException when it cannot be made or written
     */
    public static FileSystemObjectStore open(Path root, long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1: " + maxBytes);
        }
        Path folder = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ObjectStoreException(
                    "the folder %s cannot be made; choose another".formatted(folder), e);
        }
        if (!Files.isWritable(folder)) {
            throw new ObjectStoreException(
                    "the folder %s may not be written; change its rights".formatted(folder), null);
        }
        return new FileSystemObjectStore(folder, maxBytes);
    }

    @Override
    public StoredObject put(Owner owner, InputStream bytes) {
        Path folder = folder(owner);
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", ".part");
            try {
                StoredObject written = HashedFile.write(draft, bytes, maxBytes);
                Path place = place(owner, written.key());
                Files.createDirectories(place.getParent());
                HashedFile.moveInto(draft, place);
                return written;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw failed("kept", e);
        }
    }

    @Override
    public Optional<InputStream> open(Owner owner, String key) {
        if (!StoredObject.isKey(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(place(owner, key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public Optional<StoredObject> find(Owner owner, String key) {
        if (!StoredObject.isKey(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StoredObject(key, Files.size(place(owner, key))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public boolean delete(Owner owner, String key) {
        if (!StoredObject.isKey(key)) {
            return false;
        }
        try {
            return Files.deleteIfExists(place(owner, key));
        } catch (IOException e) {
            throw failed("removed", e);
        }
    }

    @Override
    public List<StoredObject> list(Owner owner) {
        List<StoredObject> objects = new ArrayList<>();
        for (Path file : files(owner)) {
            find(owner, name(file)).ifPresent(objects::add);
        }
        objects.sort(Comparator.comparing(StoredObject::key));
        return List.copyOf(objects);
    }

    @Override
    public int deleteAll(Owner owner) {
        int removed = 0;
        try {
            for (Path file : files(owner)) {
                if (Files.deleteIfExists(file) && StoredObject.isKey(name(file))) {
                    removed++;
                }
            }
            removeEmptyFolders(folder(owner));
            return removed;
        } catch (IOException e) {
            throw failed("removed", e);
        }
    }

    private List<Path> files(Owner owner) {
        Path folder = folder(owner);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw failed("listed", e);
        }
    }

    private static void removeEmptyFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> folders = Files.walk(folder)) {
            for (Path each : folders.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (DirectoryNotEmptyException e) {
            // Somebody put an object while the folder was emptied; it is theirs.
            return;
        }
    }

    private Path place(Owner owner, String key) {
        return folder(owner).resolve(key.substring(0, 2)).resolve(key);
    }

    private Path folder(Owner owner) {
        String both = owner.tenant() + "\n" + owner.user();
        return root.resolve(HashedFile.hash(both.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private ObjectStoreException failed(String what, IOException cause) {
        return new ObjectStoreException(
                "an object could not be %s in %s; check its disk and rights".formatted(what, root),
                cause);
    }
}
