package io.aiwriter.djl;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingException;
import io.aiwriter.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;

/**
 * A sentence transformer that runs in this process: no account, no network. Each text goes through
 * the model alone, because the weights are quantised dynamically and a text's vector would
 * otherwise depend on its neighbours. {@value #WORKERS} workers with one thread each share the
 * texts of all callers. Thread-safe.
 *
 * <p>Needs four optional dependencies; a missing one is named in the {@link EmbeddingException}.
 * Text beyond 256 tokens is cut. Vectors have length 1, so their cosine is their dot product.
 *
 * <p>
 *
 * {@snippet :
 * try (DjlEmbeddingModel model = DjlEmbeddingModel.miniLm()) {
 *     Embedding vector = model.embed("How do cells divide?", EmbeddingModel.Use.QUERY);
 * }
 * }
 */
public final class DjlEmbeddingModel implements EmbeddingModel, AutoCloseable {

    /** How many texts are embedded at the same time. */
    static final int WORKERS = 2;

    private final SentenceTransformer transformer;
    private final ExecutorService workers;

    private DjlEmbeddingModel(SentenceTransformer transformer) {
        this.transformer = transformer;
        this.workers = Executors.newFixedThreadPool(WORKERS, daemonThreads());
    }

    /**
     * all-MiniLM-L6-v2 with 8-bit weights from the class path: 384 dimensions, English.
     *
     * @throws EmbeddingException when a dependency is missing or the natives do not load here
     */
    public static DjlEmbeddingModel miniLm() {
        return new DjlEmbeddingModel(SentenceTransformer.load(ModelFiles.MINI_LM));
    }

    @Override
    public List<Embedding> embed(List<String> texts, Use use) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<Future<Embedding>> pending = new ArrayList<>(texts.size());
        try {
            for (String text : texts) {
                pending.add(workers.submit(() -> transformer.embed(text)));
            }
            List<Embedding> embeddings = new ArrayList<>(texts.size());
            for (Future<Embedding> vector : pending) {
                embeddings.add(vector.get());
            }
            return embeddings;
        } catch (InterruptedException e) {
            pending.forEach(vector -> vector.cancel(false));
            Thread.currentThread().interrupt();
            throw new EmbeddingException("embedding was interrupted", e);
        } catch (ExecutionException e) {
            pending.forEach(vector -> vector.cancel(false));
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (CancellationException | RejectedExecutionException e) {
            throw new EmbeddingException("the embedding model is closed; open another one", e);
        }
    }

    @Override
    public int dimensions() {
        return ModelFiles.MINI_LM.dimensions();
    }

    @Override
    public String fingerprint() {
        return ModelFiles.MINI_LM.fingerprint();
    }

    /** Frees the model once the texts that are being embedded are done. */
    @Override
    public void close() {
        workers.shutdownNow().stream()
                .filter(Future.class::isInstance)
                .map(Future.class::cast)
                .forEach(waiting -> waiting.cancel(false));
        workers.close();
        transformer.close();
    }

    private static EmbeddingException failure(Throwable cause) {
        return cause instanceof EmbeddingException known
                ? known
                : new EmbeddingException("the embedding model failed on a text", cause);
    }

    private static ThreadFactory daemonThreads() {
        return Thread.ofPlatform().daemon().name("aiwriter-embedding-", 1).factory();
    }
}
