package io.aiwriter.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short list in a JSON file that is replaced as a whole, so that a crash leaves the old list or
 * the new one. Thread-safe within one process.
 *
 * @param <T> what is listed, a record
 */
final class ListFile<T> {

    private final JsonMapper json = JsonMapper.builder().build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Path file;
    private List<T> entries;

    private ListFile(Path file, Class<T> type) {
        this.file = file;
        JavaType list = json.getTypeFactory().constructCollectionType(List.class, type);
        List<T> read = Files.exists(file) ? json.readValue(file.toFile(), list) : List.of();
        this.entries = List.copyOf(read);
    }

    static <T> ListFile<T> open(Path file, Class<T> type) {
        return new ListFile<>(file, type);
    }

    List<T> all() {
        lock.lock();
        try {
            return entries;
        } finally {
            lock.unlock();
        }
    }

    /** Changes the list, and gives the new one when it is on the disk. */
    List<T> change(UnaryOperator<List<T>> change) {
        lock.lock();
        try {
            List<T> changed = List.copyOf(change.apply(entries));
            if (!changed.equals(entries)) {
                write(changed);
                entries = changed;
            }
            return entries;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<T> changed) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            json.writeValue(beside.toFile(), changed);
            move(beside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
