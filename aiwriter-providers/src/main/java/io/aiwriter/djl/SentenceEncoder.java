package io.aiwriter.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingException;
import io.aiwriter.embedding.EmbeddingModel.Use;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** A loaded model with one predictor for each text that can be encoded at the same time. */
final class SentenceEncoder implements AutoCloseable {

    /**
     * Characters of a text that reach the tokenizer, which reads all of them before it truncates.
     */
    private static final int MAX_CHARACTERS = 65_536;

    private static final int HASH_CHARACTERS = 16;

    private final Model model;
    private final HuggingFaceTokenizer tokenizer;
    private final BlockingQueue<Predictor<String, float[]>> idle;
    private final String fingerprint;
    private final int dimensions;

    private SentenceEncoder(
            Model model,
            HuggingFaceTokenizer tokenizer,
            DjlSettings settings,
            int workers,
            String fingerprint) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.fingerprint = fingerprint;
        this.idle = new ArrayBlockingQueue<>(workers);
        TokenPooling pooling = new TokenPooling(tokenizer, settings.pooling());
        for (int i = 0; i < workers; i++) {
            idle.add(model.newPredictor(pooling));
        }
        this.dimensions = encode("").dimensions();
    }

    static SentenceEncoder load(String name, ModelFiles files, DjlSettings settings, int workers) {
        MessageDigest digest = sha256();
        try (Loading loading = new Loading()) {
            HuggingFaceTokenizer tokenizer = loading.tokenizer(files, digest, settings.maxTokens());
            Model model = loading.model(name, files, digest);
            String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARACTERS);
            String fingerprint = fingerprint(name, hash, settings);
            SentenceEncoder encoder =
                    new SentenceEncoder(model, tokenizer, settings, workers, fingerprint);
            loading.done();
            return encoder;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            throw new EmbeddingException(
                    "The local embedding model %s could not be loaded: %s"
                            .formatted(name, e.getMessage()),
                    e);
        }
    }

    private static String fingerprint(String name, String hash, DjlSettings settings) {
        String pooling = settings.pooling() == DjlSettings.Pooling.MEAN ? "mean" : "first";
        String limits =
                "%s;sha256=%s;pooling=%s;norm=l2;maxTokens=%d;maxCharacters=%d"
                        .formatted(name, hash, pooling, settings.maxTokens(), MAX_CHARACTERS);
        String query = settings.prefix(Use.QUERY);
        String document = settings.prefix(Use.DOCUMENT);
        return query.isEmpty() && document.isEmpty()
                ? limits
                : "%s;query=%s;document=%s".formatted(limits, query, document);
    }

    Embedding encode(String text) {
        Predictor<String, float[]> predictor = idle.remove();
        try {
            return Embedding.of(predictor.predict(wellFormed(text)));
        } catch (TranslateException e) {
            throw new EmbeddingException("The embedding model failed on a text.", e);
        } finally {
            idle.add(predictor);
        }
    }

    int dimensions() {
        return dimensions;
    }

    String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        idle.forEach(Predictor::close);
        model.close();
        tokenizer.close();
    }

    /** Half a surrogate pair is no character; the tokenizer's native code refuses it. */
    private static String wellFormed(String text) {
        String start = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
        return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Frees what has been loaded when the rest fails. */
    private static final class Loading implements AutoCloseable {

        private @Nullable HuggingFaceTokenizer tokenizer;
        private @Nullable Model model;

        HuggingFaceTokenizer tokenizer(ModelFiles files, MessageDigest digest, int maxTokens)
                throws IOException {
            Map<String, String> options =
                    Map.of(
                            "padding", "true",
                            "truncation", "true",
                            "maxLength", Integer.toString(maxTokens));
            try (InputStream in = new DigestInputStream(files.tokenizer(), digest)) {
                HuggingFaceTokenizer loaded = HuggingFaceTokenizer.newInstance(in, options);
                tokenizer = loaded;
                return loaded;
            }
        }

        Model model(String name, ModelFiles files, MessageDigest digest)
                throws IOException, MalformedModelException {
            Model loaded = Model.newInstance(name, Device.cpu(), "OnnxRuntime");
            model = loaded;
            try (InputStream in = new DigestInputStream(files.weights(), digest)) {
                loaded.load(in, Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"));
            }
            return loaded;
        }

        void done() {
            tokenizer = null;
            model = null;
        }

        @Override
        public void close() {
            if (model != null) {
                model.close();
            }
            if (tokenizer != null) {
                tokenizer.close();
            }
        }
    }
}
