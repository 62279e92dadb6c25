package io.aiwriter.ollama;

import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.embedding.EmbeddingResponse;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.providers.internal.embedding.EmbeddingProtocol;
import io.aiwriter.providers.internal.embedding.Vectors;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /api/embed}.
 *
 * @param model the model's name
 * @param dimensions the length to ask for; 0 for the model's own
 * @see <a href="https://docs.ollama.com/api/embed">Generate embeddings</a>
 */
record OllamaEmbeddingProtocol(String model, int dimensions) implements EmbeddingProtocol {

    @Override
    public String path() {
        return "api/embed";
    }

    @Override
    public ObjectNode request(List<String> texts, Use use) {
        ObjectNode body = ProviderClient.JSON.createObjectNode().put("model", model);
        ArrayNode input = body.putArray("input");
        texts.forEach(input::add);
        body.put("truncate", true);
        if (dimensions > 0) {
            body.put("dimensions", dimensions);
        }
        return body;
    }

    @Override
    public EmbeddingResponse response(JsonNode answer, int texts) {
        return new EmbeddingResponse(
                Vectors.inOrder(answer.path("embeddings"), texts),
                Vectors.usage(answer.path("prompt_eval_count")));
    }

    @Override
    public ProviderException explained(ProviderException e) {
        return e instanceof ModelNotFoundException missing
                ? OllamaChatModel.missing(model, missing)
                : e;
    }
}
