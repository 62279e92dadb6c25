package io.aiwriter.lucene;

import io.aiwriter.vector.VectorStoreException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * An open index: all changes on one thread of its own, each committed before it is seen or returns.
 * The thread is there because Lucene closes its files when the thread that writes them is
 * interrupted. Thread-safe.
 */
final class LuceneIndex implements AutoCloseable {

    private final IndexFiles files;
    private final Analyzer analyzer;
    private final SearcherManager searchers;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("aiwriter-index").factory());

    /** Used by the index's own thread alone until that has ended. */
    private IndexWriter writer;

    private LuceneIndex(
            IndexFiles files, Analyzer analyzer, IndexWriter writer, SearcherManager searchers) {
        this.files = files;
        this.analyzer = analyzer;
        this.writer = writer;
        this.searchers = searchers;
    }

    /**
     * Opens the index and takes the files over: they are closed with it, or when it cannot open.
     */
    static LuceneIndex open(IndexFiles files, Analyzer analyzer) {
        IndexWriter writer = null;
        try {
            writer = files.openWriter(analyzer);
            return new LuceneIndex(files, analyzer, writer, files.openSearchers());
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, files);
            throw files.failure("opened", e);
        }
    }

    /**
     * Changes the index, commits, and lets searches see it; all of it or nothing. An interrupt does
     * not stop it: the caller waits for the end, and its flag stays set.
     */
    void write(Change change) {
        try {
            await(thread.submit(() -> apply(change)));
        } catch (RejectedExecutionException e) {
            throw closed(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw files.failure("changed", cause);
        }
    }

    <T> T read(Search<T> search) {
        if (thread.isShutdown()) {
            throw closed(null);
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IndexSearcher.TooManyClauses e) {
            throw new IllegalArgumentException(
                    "the filter has too many conditions (500 are sure to be few enough); Filter.In"
                            + " chooses among any number of values",
                    e);
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            throw files.failure("read", e);
        }
    }

    /** Waits for changes that have begun, and for merges unless the caller is interrupted. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = awaitThread();
        try {
            if (interrupted) {
                writer.rollback();
            }
            IOUtils.close(searchers, writer, files);
        } catch (IOException e) {
            throw files.failure("closed", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Void apply(Change change) throws IOException {
        try {
            if (!writer.isOpen()) {
                writer = files.openWriter(analyzer);
            }
            change.to(writer);
            writer.commit();
        } catch (IOException | RuntimeException e) {
            undo(e);
            throw e;
        }
        searchers.maybeRefreshBlocking();
        return null;
    }

    /**
     * Drops what was not committed. Should that fail too, the next change opens the writer anew.
     */
    private void undo(Exception failure) {
        try {
            writer.rollback();
            writer = files.openWriter(analyzer);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static void await(Future<?> change) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    change.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Whether the caller was interrupted; its flag is cleared, since files are still to be closed.
     */
    private boolean awaitThread() {
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private static VectorStoreException closed(@Nullable Throwable cause) {
        return new VectorStoreException("The vector store is closed; open it again.", cause);
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
