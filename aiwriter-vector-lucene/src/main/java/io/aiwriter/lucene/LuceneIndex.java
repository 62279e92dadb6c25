package io.aiwriter.lucene;

import io.aiwriter.vector.VectorStoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * An open index: all changes on one thread of its own, each committed before it returns. The thread
 * is there because Lucene closes its files when the thread that writes them is interrupted.
 * Thread-safe.
 */
final class LuceneIndex implements AutoCloseable {

    private static final String FINGERPRINT = "aiwriter.fingerprint";
    private static final String DIMENSIONS = "aiwriter.dimensions";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("aiwriter-index").factory());

    private LuceneIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    static LuceneIndex open(Path path, int dimensions, String fingerprint, Analyzer analyzer) {
        Map<String, String> identity =
                Map.of(FINGERPRINT, fingerprint, DIMENSIONS, String.valueOf(dimensions));
        try {
            Files.createDirectories(path);
            Directory directory = FSDirectory.open(path);
            requireSameModel(path, directory, identity);
            return open(directory, analyzer, identity);
        } catch (LockObtainFailedException e) {
            throw new VectorStoreException(
                    "the index %s is in use by another process; close that one first"
                            .formatted(path),
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new VectorStoreException(
                    ("the index %s cannot be opened (%s); if its disk and rights are in order, delete"
                                    + " the directory and index the stored contents again")
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    static LuceneIndex open(Directory memory, Analyzer analyzer) {
        try {
            return open(memory, analyzer, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does no I/O", e);
        }
    }

    private static LuceneIndex open(
            Directory directory, Analyzer analyzer, Map<String, String> identity)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(identity.entrySet());
        // Without a first commit a crash would leave files that cannot be opened.
        if (!DirectoryReader.indexExists(directory)) {
            writer.commit();
        }
        return new LuceneIndex(directory, writer);
    }

    private static void requireSameModel(
            Path path, Directory directory, Map<String, String> identity) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        Map<String, String> stored = SegmentInfos.readLatestCommit(directory).getUserData();
        if (!stored.equals(identity)) {
            directory.close();
            throw new VectorStoreException(
                    ("the index %s was made with the embedding model %s and cannot be searched with %s;"
                                    + " open it with that model, or delete the directory and index the stored"
                                    + " contents again")
                            .formatted(path, stored.get(FINGERPRINT), identity.get(FINGERPRINT)),
                    null);
        }
    }

    /** Changes the index, commits, and lets searches see it; all of it or nothing. */
    void write(Change change) {
        Future<?> done;
        try {
            done = thread.submit(() -> apply(change));
        } catch (RejectedExecutionException e) {
            throw closed(e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    done.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof VectorStoreException known
                    ? known
                    : new VectorStoreException("the index could not be changed", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    <T> T read(Search<T> search) {
        IndexSearcher searcher = null;
        try {
            searcher = searchers.acquire();
            return search.in(searcher);
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            throw new VectorStoreException("the index could not be read: " + e.getMessage(), e);
        } finally {
            release(searcher);
        }
    }

    @Override
    public void close() {
        thread.close();
        try (directory;
                writer;
                searchers) {
            // Every change has been committed, so there is nothing left to write.
            writer.rollback();
        } catch (IOException e) {
            throw new VectorStoreException("the index could not be closed", e);
        }
    }

    private Void apply(Change change) {
        try {
            change.to(writer);
            writer.commit();
            searchers.maybeRefreshBlocking();
            return null;
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            throw new VectorStoreException(
                    "the index could not be changed (%s); free space or rights, then open it again"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private void release(@Nullable IndexSearcher searcher) {
        if (searcher == null) {
            return;
        }
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new VectorStoreException("the index could not be read", e);
        }
    }

    private static VectorStoreException closed(Exception cause) {
        return new VectorStoreException("the index is closed; open it again", cause);
    }

    /** Something to do to an index. */
    @FunctionalInterface
    interface Change {
        void to(IndexWriter writer) throws IOException;
    }

    /** Something to ask an index. */
    @FunctionalInterface
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }
}
