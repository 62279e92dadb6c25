package io.aiwriter.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
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
            Model model, HuggingFaceTokenizer tokenizer, int workers, String fingerprint) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.fingerprint = fingerprint;
        this.idle = new ArrayBlockingQueue<>(workers);
        MeanPooling pooling = new MeanPooling(tokenizer);
        for (int i = 0; i < workers; i++) {
            idle.add(model.newPredictor(pooling));
        }
        this.dimensions = encode("").dimensions();
    }

    static SentenceEncoder load(LocalModel source, int maxTokens, int workers) {
        MessageDigest digest = sha256();
        try (Loading loading = new Loading()) {
            HuggingFaceTokenizer tokenizer = loading.tokenizer(source, digest, maxTokens);
            Model model = loading.model(source, digest);
            String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARACTERS);
            String fingerprint =
                    "%s;sha256=%s;pooling=mean;norm=l2;maxTokens=%d;maxCharacters=%d"
                            .formatted(source.name(), hash, maxTokens, MAX_CHARACTERS);
            SentenceEncoder encoder = new SentenceEncoder(model, tokenizer, workers, fingerprint);
            loading.done();
            return encoder;
        } catch (IOException | MalformedModelException | EngineException e) {
            throw new EmbeddingException(
                    "The local embedding model %s could not be loaded: %s"
                            .formatted(source.name(), e.getMessage()),
                    e);
        }
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

        HuggingFaceTokenizer tokenizer(LocalModel source, MessageDigest digest, int maxTokens)
                throws IOException {
            Map<String, String> options =
                    Map.of(
                            "padding", "true",
                            "truncation", "true",
                            "maxLength", Integer.toString(maxTokens));
            try (InputStream in = open(source.tokenizer(), digest)) {
                HuggingFaceTokenizer loaded = HuggingFaceTokenizer.newInstance(in, options);
                tokenizer = loaded;
                return loaded;
            }
        }

        Model model(LocalModel source, MessageDigest digest)
                throws IOException, MalformedModelException {
            Model loaded = Model.newInstance(source.name(), Device.cpu(), "OnnxRuntime");
            model = loaded;
            try (InputStream in = open(source.weights(), digest)) {
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

        private static InputStream open(String resource, MessageDigest digest) {
            InputStream in = SentenceEncoder.class.getResourceAsStream(resource);
            return new DigestInputStream(Objects.requireNonNull(in, resource), digest);
        }
    }
}
