package io.aiwriter.cohere;

import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.embedding.EmbeddingResponse;
import io.aiwriter.providers.internal.embedding.EmbeddingProtocol;
import io.aiwriter.providers.internal.embedding.Vectors;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v2/embed}.
 *
 * @param model the model's name
 * @param dimensions the length to ask for; 0 for the model's own
 */
record EmbedProtocol(String model, int dimensions) implements EmbeddingProtocol {

    @Override
    public String path() {
        return "embed";
    }

    @Override
    public ObjectNode request(List<String> texts, Use use) {
        ObjectNode body = ProviderClient.JSON.createObjectNode().put("model", model);
        ArrayNode all = body.putArray("texts");
        texts.forEach(all::add);
        body.put("input_type", use == Use.QUERY ? "search_query" : "search_document");
        body.putArray("embedding_types").add("float");
        body.put("truncate", "END");
        if (dimensions > 0) {
            body.put("output_dimension", dimensions);
        }
        return body;
    }

    @Override
    public EmbeddingResponse response(JsonNode answer, int texts) {
        return new EmbeddingResponse(
                Vectors.inOrder(answer.path("embeddings").path("float"), texts),
                Vectors.usage(answer.path("meta").path("billed_units").path("input_tokens")));
    }
}
