package io.aiwriter.djl;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Map;

/** Tokenizer and model of a sentence transformer; mean pooling, then length 1. Thread-safe. */
final class SentenceTransformer implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;
    private final Model model;
    private final Predictor<String, Embedding> predictor;

    private SentenceTransformer(HuggingFaceTokenizer tokenizer, Model model) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.predictor = model.newPredictor(new MeanPooling(tokenizer));
    }

    static SentenceTransformer load(ModelFiles files) {
        stayOffline();
        try {
            HuggingFaceTokenizer tokenizer = tokenizer(files);
            return new SentenceTransformer(tokenizer, model(files));
        } catch (NoClassDefFoundError e) {
            throw new EmbeddingException(
                    "local embeddings need ai.djl:api, ai.djl.onnxruntime:onnxruntime-engine,"
                            + " ai.djl.huggingface:tokenizers and com.microsoft.onnxruntime:onnxruntime"
                            + " on the class path; missing is "
                            + e.getMessage(),
                    e);
        } catch (IOException | MalformedModelException | EngineException | LinkageError e) {
            throw new EmbeddingException(
                    "the local embedding model cannot be loaded on this machine: " + e.getMessage(),
                    e);
        }
    }

    Embedding embed(String text) {
        try {
            return predictor.predict(text);
        } catch (TranslateException e) {
            throw new EmbeddingException("the embedding model failed on a text", e);
        }
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
        tokenizer.close();
    }

    /**
     * DJL asks the cloud's metadata service where it runs when an engine starts, unless it is told
     * not to before its first class is loaded.
     */
    private static void stayOffline() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private static HuggingFaceTokenizer tokenizer(ModelFiles files) throws IOException {
        try (InputStream in = resource(files, files.tokenizer())) {
            Map<String, String> options =
                    Map.of(
                            "padding", "false",
                            "truncation", "true",
                            "maxLength", String.valueOf(files.maxTokens()));
            return HuggingFaceTokenizer.newInstance(in, options);
        }
    }

    private static Model model(ModelFiles files) throws IOException, MalformedModelException {
        Model model = Model.newInstance("sentence-transformer", "OnnxRuntime");
        try (InputStream in = resource(files, files.weights())) {
            model.load(in, Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"));
            return model;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static InputStream resource(ModelFiles files, String name) {
        InputStream in = SentenceTransformer.class.getResourceAsStream(name);
        if (in == null) {
            throw new EmbeddingException(
                    "local embeddings need %s on the class path; %s is missing"
                            .formatted(files.artifact(), name),
                    null);
        }
        return in;
    }

    /** One text in, the mean of its tokens' vectors out. */
    private record MeanPooling(HuggingFaceTokenizer tokenizer)
            implements NoBatchifyTranslator<String, Embedding> {

        @Override
        public NDList processInput(TranslatorContext context, String text) {
            Encoding encoding = tokenizer.encode(text);
            NDManager manager = context.getNDManager();
            return new NDList(
                    named(manager, "input_ids", encoding.getIds()),
                    named(manager, "attention_mask", encoding.getAttentionMask()),
                    named(manager, "token_type_ids", encoding.getTypeIds()));
        }

        @Override
        public Embedding processOutput(TranslatorContext context, NDList output) {
            NDArray tokens = output.get(0);
            Shape shape = tokens.getShape();
            int dimensions = (int) shape.get(shape.dimension() - 1);
            return pooled(tokens.toFloatArray(), dimensions);
        }

        private static NDArray named(NDManager manager, String name, long[] values) {
            NDArray array = manager.create(LongBuffer.wrap(values), new Shape(1, values.length));
            array.setName(name);
            return array;
        }

        // Nothing is padded, so every token counts.
        private static Embedding pooled(float[] tokens, int dimensions) {
            float[] sum = new float[dimensions];
            for (int i = 0; i < tokens.length; i++) {
                sum[i % dimensions] += tokens[i];
            }
            double squares = 0;
            for (float component : sum) {
                squares += (double) component * component;
            }
            double length = Math.max(Math.sqrt(squares), 1e-12);
            for (int i = 0; i < dimensions; i++) {
                sum[i] = (float) (sum[i] / length);
            }
            return Embedding.of(sum);
        }
    }
}
