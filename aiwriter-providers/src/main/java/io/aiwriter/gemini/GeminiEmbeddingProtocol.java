package io.aiwriter.gemini;

import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.embedding.EmbeddingResponse;
import io.aiwriter.providers.internal.embedding.EmbeddingProtocol;
import io.aiwriter.providers.internal.embedding.Vectors;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code batchEmbedContents}, and {@code embedContent} for one text.
 *
 * @param model the model's name
 * @param dimensions the length to ask for; 0 for the model's own
 * @param taskTypes whether the model takes a task type
 * @param single whether each text is asked for by itself
 * @see <a href="https://ai.google.dev/api/embeddings">Embeddings reference</a>
 */
record GeminiEmbeddingProtocol(String model, int dimensions, boolean taskTypes, boolean single)
        implements EmbeddingProtocol {

    static GeminiEmbeddingProtocol single(String model, int dimensions, boolean taskTypes) {
        return new GeminiEmbeddingProtocol(model, dimensions, taskTypes, true);
    }

    static GeminiEmbeddingProtocol batch(String model, int dimensions, boolean taskTypes) {
        return new GeminiEmbeddingProtocol(model, dimensions, taskTypes, false);
    }

    @Override
    public String path() {
        return "models/%s:%s".formatted(model, single ? "embedContent" : "batchEmbedContents");
    }

    @Override
    public ObjectNode request(List<String> texts, Use use) {
        if (single) {
            return content(texts.getFirst(), use);
        }
        ObjectNode body = ProviderClient.JSON.createObjectNode();
        ArrayNode requests = body.putArray("requests");
        for (String text : texts) {
            requests.add(content(text, use).put("model", "models/" + model));
        }
        return body;
    }

    @Override
    public EmbeddingResponse response(JsonNode answer, int texts) {
        List<JsonNode> found = new ArrayList<>();
        answer.path("embeddings").forEach(found::add);
        if (answer.has("embedding")) {
            found.add(answer.path("embedding"));
        }
        ArrayNode rows = ProviderClient.JSON.createArrayNode();
        found.forEach(embedding -> rows.add(embedding.path("values")));
        return new EmbeddingResponse(
                Vectors.inOrder(rows, texts),
                Vectors.usage(answer.path("usageMetadata").path("promptTokenCount")));
    }

    private ObjectNode content(String text, Use use) {
        ObjectNode request = ProviderClient.JSON.createObjectNode();
        request.putObject("content").putArray("parts").addObject().put("text", text);
        if (taskTypes) {
            request.put("taskType", use == Use.QUERY ? "RETRIEVAL_QUERY" : "RETRIEVAL_DOCUMENT");
        }
        if (dimensions > 0) {
            request.put("outputDimensionality", dimensions);
        }
        return request;
    }
}
