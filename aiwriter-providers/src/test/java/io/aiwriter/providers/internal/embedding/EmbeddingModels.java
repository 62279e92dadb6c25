package io.aiwriter.providers.internal.embedding;

import io.aiwriter.cohere.CohereEmbeddingModel;
import io.aiwriter.compatible.CompatibleEmbeddingModel;
import io.aiwriter.compatible.Preset;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.gemini.GeminiEmbeddingModel;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.huggingface.HuggingFaceEmbeddingModel;
import io.aiwriter.ollama.OllamaEmbeddingModel;
import io.aiwriter.openai.OpenAiEmbeddingModel;
import io.aiwriter.providers.internal.http.FakeServer.Received;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.voyage.VoyageEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The embedding models of all providers, with the answer that each would give. */
public enum EmbeddingModels {
    OPENAI(url -> OpenAiEmbeddingModel.builder("text-embedding-3-small"), "data"),
    AZURE(url -> CompatibleEmbeddingModel.builder(Preset.AZURE_OPENAI, "embedding"), "data"),
    MISTRAL(url -> CompatibleEmbeddingModel.builder(Preset.MISTRAL, "mistral-embed"), "data"),
    VLLM(url -> CompatibleEmbeddingModel.builder(url, "e5-mistral"), "data"),
    GEMINI(url -> GeminiEmbeddingModel.builder("gemini-embedding-001"), "embeddings/values"),
    GEMINI_2(url -> GeminiEmbeddingModel.builder("gemini-embedding-2"), "embeddings/values"),
    VERTEX(
            url -> GeminiEmbeddingModel.builder("gemini-embedding-2").oneByOne(true),
            "embedding/values"),
    OLLAMA(url -> OllamaEmbeddingModel.builder("nomic-embed-text"), "embeddings"),
    HUGGING_FACE(url -> HuggingFaceEmbeddingModel.builder("BAAI/bge-m3"), ""),
    TEI(url -> HuggingFaceEmbeddingModel.server(url, "BAAI/bge-m3"), ""),
    COHERE(url -> CohereEmbeddingModel.builder("embed-v4.0"), "embeddings/float"),
    VOYAGE(url -> VoyageEmbeddingModel.builder("voyage-3.5"), "data");

    /** The key of all. */
    public static final String KEY = "sk-embedding-secret-key-123456";

    static final int DIMENSIONS = 64;

    private final Function<String, EmbeddingModelBuilder<?>> builder;
    private final String shape;

    EmbeddingModels(Function<String, EmbeddingModelBuilder<?>> builder, String shape) {
        this.builder = builder;
        this.shape = shape;
    }

    /** The model that calls an address. */
    public EmbeddingModel model(String url, HttpSettings settings) {
        return builder(url).dimensions(DIMENSIONS).httpSettings(settings).build();
    }

    EmbeddingModel model(String url) {
        return model(url, HttpSettings.defaults());
    }

    EmbeddingModelBuilder<?> builder(String url) {
        EmbeddingModelBuilder<?> started = builder.apply(url);
        started.baseUrl(url);
        started.apiKey(() -> KEY);
        return started;
    }

    /** What the provider would answer: words of a text as a vector. */
    public Reply answer(Received request) {
        List<ArrayNode> rows = texts(request).stream().map(EmbeddingModels::vector).toList();
        return Reply.json(200, answer(rows).toString());
    }

    JsonNode answer(List<ArrayNode> rows) {
        ObjectNode answer = ProviderClient.JSON.createObjectNode();
        ArrayNode all = ProviderClient.JSON.createArrayNode();
        switch (shape) {
            case "data" -> {
                for (int i = 0; i < rows.size(); i++) {
                    all.addObject().put("index", i).set("embedding", rows.get(i));
                }
                answer.set("data", all);
                answer.putObject("usage").put("prompt_tokens", 7).put("total_tokens", 7);
            }
            case "embeddings/values" -> {
                rows.forEach(row -> all.addObject().set("values", row));
                answer.set("embeddings", all);
                answer.putObject("usageMetadata").put("promptTokenCount", 7);
            }
            case "embedding/values" -> {
                answer.putObject("embedding").set("values", rows.getFirst());
                answer.putObject("usageMetadata").put("promptTokenCount", 7);
            }
            case "embeddings" -> answer.put("prompt_eval_count", 7).set("embeddings", all);
            case "embeddings/float" -> {
                answer.putObject("embeddings").set("float", all);
                answer.putObject("meta").putObject("billed_units").put("input_tokens", 7);
            }
            default -> {
                rows.forEach(all::add);
                return all;
            }
        }
        if (shape.equals("embeddings") || shape.equals("embeddings/float")) {
            rows.forEach(all::add);
        }
        return answer;
    }

    /** Whether the provider says how many tokens it read. */
    boolean counts() {
        return !shape.isEmpty();
    }

    /** The texts of a request. */
    static List<String> texts(Received request) {
        JsonNode body = ProviderClient.JSON.readTree(request.body());
        List<String> texts = new ArrayList<>();
        for (String field : new String[] {"input", "inputs", "texts"}) {
            body.path(field).forEach(text -> texts.add(text.asString()));
        }
        body.path("requests").forEach(one -> texts.add(part(one)));
        if (body.has("content")) {
            texts.add(part(body));
        }
        return texts;
    }

    private static String part(JsonNode request) {
        return request.path("content").path("parts").path(0).path("text").asString();
    }

    private static ArrayNode vector(String text) {
        float[] values = new float[DIMENSIONS];
        values[0] = 0.125f;
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", 1_000)) {
            if (!word.isEmpty()) {
                values[Math.floorMod(word.hashCode() * 31 + word.length(), DIMENSIONS)] += 1;
            }
        }
        ArrayNode row = ProviderClient.JSON.createArrayNode();
        for (float value : values) {
            row.add(value);
        }
        return row;
    }
}
