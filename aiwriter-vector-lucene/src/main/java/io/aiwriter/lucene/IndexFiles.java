package io.aiwriter.lucene;

import io.aiwriter.vector.VectorStoreException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The files of one index: what they were built for, whether they are whole, and who writes them.
 */
final class IndexFiles implements Closeable {

    private static final String FORMAT = "1";
    private static final String FORMAT_KEY = "aiwriter.format";
    private static final String DIMENSIONS_KEY = "aiwriter.dimensions";
    private static final String FINGERPRINT_KEY = "aiwriter.fingerprint";

    private final String place;
    private final Directory directory;
    private final Map<String, String> identity;

    private IndexFiles(String place, Directory directory, int dimensions, String fingerprint) {
        this.place = place;
        this.directory = directory;
        this.identity =
                Map.of(
                        FORMAT_KEY, FORMAT,
                        DIMENSIONS_KEY, Integer.toString(dimensions),
                        FINGERPRINT_KEY, fingerprint);
    }

    static IndexFiles onDisk(Path path, int dimensions, String fingerprint) throws IOException {
        Files.createDirectories(path);
        return new IndexFiles(path.toString(), FSDirectory.open(path), dimensions, fingerprint);
    }

    static IndexFiles inMemory(int dimensions) {
        return new IndexFiles("memory", new ByteBuffersDirectory(), dimensions, "any");
    }

    /** Deletes what belongs to an index and leaves other files alone. */
    static void delete(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Directory directory = FSDirectory.open(path)) {
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                for (String name : directory.listAll()) {
                    deleteIfOurs(directory, name);
                }
            }
            Files.deleteIfExists(path.resolve(IndexWriter.WRITE_LOCK_NAME));
        }
    }

    /** Takes the lock; makes an empty index first where there is none. */
    IndexWriter openWriter(Analyzer analyzer) throws IOException {
        boolean exists = DirectoryReader.indexExists(directory);
        if (exists) {
            requireSameIdentity();
        } else {
            requireNoRemains();
        }
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setCodec(new WideVectorCodec());
        IndexWriter writer = new IndexWriter(directory, config);
        if (!exists) {
            writer.setLiveCommitData(identity.entrySet());
            writer.commit();
        }
        return writer;
    }

    /** Reads every byte once, so that a torn or altered file is found now and not by a search. */
    SearcherManager openSearchers() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((SegmentReader) leaf.reader()).checkIntegrity();
            }
        }
        return new SearcherManager(directory, new SearcherFactory());
    }

    /** What to tell the user when the files can not be opened, read or written. */
    VectorStoreException failure(String what, Throwable cause) {
        return failure(place, what, cause);
    }

    static VectorStoreException failure(String place, String what, Throwable cause) {
        if (cause instanceof VectorStoreException known) {
            return known;
        }
        String reason =
                cause instanceof LockObtainFailedException
                        ? "it is locked: another store has it open, in this process or another."
                                + " Close that one first."
                        : advice(cause);
        return new VectorStoreException(
                "The index in %s could not be %s: %s".formatted(place, what, reason), cause);
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }

    private static String advice(Throwable cause) {
        String rebuild =
                " If it is damaged, delete it with LuceneVectorStore.delete and index the contents"
                        + " again.";
        return firstLine(cause) + rebuild;
    }

    private static String firstLine(Throwable cause) {
        String message = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return message.lines().findFirst().orElse(message) + ".";
    }

    private void requireSameIdentity() throws IOException {
        Map<String, String> found = SegmentInfos.readLatestCommit(directory).getUserData();
        if (found.equals(identity)) {
            return;
        }
        String reason =
                found.containsKey(FORMAT_KEY)
                        ? "it was built for %s, and is opened for %s"
                                .formatted(describe(found), describe(identity))
                        : "aiwriter did not make it";
        throw new VectorStoreException(
                "The index in %s can not be used: %s. ".formatted(place, reason)
                        + "Delete it with LuceneVectorStore.delete and index the contents again,"
                        + " or choose another directory.",
                null);
    }

    private static String describe(Map<String, String> built) {
        return "format %s, %s dimensions of %s"
                .formatted(
                        built.get(FORMAT_KEY),
                        built.get(DIMENSIONS_KEY),
                        built.get(FINGERPRINT_KEY));
    }

    private void requireNoRemains() throws IOException {
        @Nullable String remains =
                Arrays.stream(directory.listAll())
                        .filter(name -> IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches())
                        .findFirst()
                        .orElse(null);
        if (remains != null) {
            throw new VectorStoreException(
                    "The index in %s is damaged: its list of segments is gone, %s is still there. "
                                    .formatted(place, remains)
                            + "Delete it with LuceneVectorStore.delete and index the contents again.",
                    null);
        }
    }

    private static void deleteIfOurs(Directory directory, String name) throws IOException {
        if (IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()
                || name.startsWith(IndexFileNames.SEGMENTS)
                || name.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
            directory.deleteFile(name);
        }
    }
}
