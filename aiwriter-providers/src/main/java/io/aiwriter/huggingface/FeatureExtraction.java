package io.aiwriter.huggingface;

import io.aiwriter.chat.TokenUsage;
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
 * Feature extraction: texts in, an array of vectors out, or one vector bare. Nobody counts tokens.
 *
 * @param path where to ask
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/feature-extraction">Feature
 *     extraction</a>
 * @see <a href="https://huggingface.github.io/text-embeddings-inference">Text Embeddings
 *     Inference</a>
 */
record FeatureExtraction(String path) implements EmbeddingProtocol {

    @Override
    public ObjectNode request(List<String> texts, Use use) {
        ObjectNode body = ProviderClient.JSON.createObjectNode();
        ArrayNode inputs = body.putArray("inputs");
        texts.forEach(inputs::add);
        return body.put("normalize", true).put("truncate", true);
    }

    @Override
    public EmbeddingResponse response(JsonNode answer, int texts) {
        boolean bare = answer.path(0).isNumber();
        JsonNode rows = bare ? ProviderClient.JSON.createArrayNode().add(answer) : answer;
        return new EmbeddingResponse(Vectors.inOrder(rows, texts), TokenUsage.UNREPORTED);
    }
}
