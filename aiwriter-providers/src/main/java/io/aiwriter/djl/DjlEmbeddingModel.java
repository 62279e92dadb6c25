package io.aiwriter.djl;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingException;
import io.aiwriter.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A sentence transformer that runs in this process, on the CPU: no account, no network. Each text
 * goes through the model alone, because the weights are quantised dynamically and a text's vector
 * would otherwise depend on its neighbours. {@value #WORKERS} workers with one thread each share
 * the texts of all callers. Thread-safe.
 *
 * <p>Of a text the first tokens count, {@value #MAX_TOKENS} or as many as the settings say. Vectors
 * have length 1, so their cosine is their dot product. An empty text has a vector too, that of no
 * words.
 *
 * <p>The first model that is loaded sets the system properties {@code OPT_OUT_TRACKING} and {@code
 * ai.djl.offline} to {@code true} unless they are set, since DJL calls home otherwise. DJL unpacks
 * its tokenizer below {@code DJL_CACHE_DIR} (default {@code ~/.djl.ai}), which must be writable. It
 * logs through SLF4J and warns where it finds CUDA without a GPU; a program that wants a quiet
 * terminal sets the logger {@code ai.djl} to errors only.
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

    /** How many tokens of a text {@link #miniLm()} reads, the two that mark its ends included. */
    public static final int MAX_TOKENS = 256;

    private static final int WORKERS = 2;

    private final SentenceEncoder encoder;
    private final DjlSettings settings;
    private final ExecutorService workers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private DjlEmbeddingModel(SentenceEncoder encoder, DjlSettings settings) {
        this.encoder = encoder;
        this.settings = settings;
        this.workers =
                Executors.newFixedThreadPool(
                        WORKERS,
                        Thread.ofPlatform().daemon().name("aiwriter-embedding-", 0).factory());
    }

    /**
     * The English model all-MiniLM-L6-v2 with int8 weights: 384 dimensions, 23 MB. Reads weights,
     * tokenizer and natives from optional dependencies, never from the network. Takes about a
     * second.
     *
     * @throws EmbeddingException when a dependency is missing (the message names its coordinates)
     *     or its natives do not run on this machine
     */
    public static DjlEmbeddingModel miniLm() {
        DjlSettings settings = DjlSettings.builder().maxTokens(MAX_TOKENS).build();
        return new DjlEmbeddingModel(LocalModel.MINI_LM.load(settings, WORKERS), settings);
    }

    /**
     * A sentence transformer of BERT's form in ONNX that lies in a directory, a zip or a jar: one
     * {@code .onnx} file, or one called {@code model.onnx}, and one {@code tokenizer.json}, as
     * model repositories hold them. The fingerprint holds the name of the directory or file and a
     * hash of the two.
     *
     * {@snippet :
     * DjlEmbeddingModel model =
     *         DjlEmbeddingModel.fromDirectory(Path.of("bge-small-en-v1.5"), DjlSettings.bge());
     * }
     *
     * @param place the directory, zip or jar
     * @param settings how the model wants to be used
     * @throws EmbeddingException when a file or a dependency is missing, or the model does not load
     */
    public static DjlEmbeddingModel fromDirectory(Path place, DjlSettings settings) {
        return new DjlEmbeddingModel(LocalModel.load(place, settings, WORKERS), settings);
    }

    /**
     * {@inheritDoc}
     *
     * @throws EmbeddingException when the model fails, is closed, or the calling thread is
     *     interrupted; in the last case its interrupt flag stays set and the texts that were not
     *     begun are dropped
     */
    @Override
    public List<Embedding> embed(List<String> texts, Use use) {
        String prefix = settings.prefix(Objects.requireNonNull(use, "use"));
        List<String> copy = List.copyOf(texts);
        requireOpen();
        List<Future<Embedding>> pending = new ArrayList<>(copy.size());
        try {
            for (String text : copy) {
                pending.add(workers.submit(() -> encode(prefix + text)));
            }
            List<Embedding> vectors = new ArrayList<>(copy.size());
            for (Future<Embedding> vector : pending) {
                vectors.add(vector.get());
            }
            return List.copyOf(vectors);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddingException("Embedding was interrupted; no vector is handed out.", e);
        } catch (RejectedExecutionException e) {
            throw closedModel(e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } finally {
            pending.forEach(vector -> vector.cancel(false));
        }
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public String fingerprint() {
        return encoder.fingerprint();
    }

    /**
     * Frees the natives. Texts that are being embedded are finished first, those that wait fail; a
     * later call of {@link #embed(List, Use)} is an error. Closing again does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        workers.shutdown();
        awaitWorkers();
        encoder.close();
    }

    private Embedding encode(String text) {
        requireOpen();
        return encoder.encode(text);
    }

    /**
     * Freeing natives under a running inference would crash the JVM, so an interrupt has to wait.
     */
    private void awaitWorkers() {
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                done = workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw closedModel(null);
        }
    }

    private static EmbeddingException closedModel(@Nullable Throwable cause) {
        return new EmbeddingException("The embedding model is closed; load it again.", cause);
    }

    private static RuntimeException failed(@Nullable Throwable cause) {
        return cause instanceof EmbeddingException e
                ? e
                : new EmbeddingException("The embedding model failed on a text: " + cause, cause);
    }
}
