package io.aiwriter.providers.internal.embedding;

import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.embedding.EmbeddingResponse;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's form, which many speak: {@code {"model", "input": []}} is answered with {@code {"data":
 * [{"index", "embedding"}], "usage"}}.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/embeddings">Embeddings</a>
 */
public final class ListProtocol implements EmbeddingProtocol {

    private final ObjectNode fixed;
    private final String useField;

    /**
     * A form.
     *
     * @param model the model's name
     * @param useField the field that takes {@code document} or {@code query}; empty for none
     */
    public ListProtocol(String model, String useField) {
        this.fixed = ProviderClient.JSON.createObjectNode().put("model", model);
        this.useField = useField;
    }

    /** The same with a further field in each request. */
    public ListProtocol with(String field, JsonNode value) {
        ListProtocol more = new ListProtocol(fixed.path("model").asString(), useField);
        more.fixed.setAll(fixed);
        more.fixed.set(field, value);
        return more;
    }

    @Override
    public String path() {
        return "embeddings";
    }

    @Override
    public ObjectNode request(List<String> texts, Use use) {
        ObjectNode body = fixed.deepCopy();
        ArrayNode input = body.putArray("input");
        texts.forEach(input::add);
        if (!useField.isEmpty()) {
            body.put(useField, use == Use.QUERY ? "query" : "document");
        }
        return body;
    }

    @Override
    public EmbeddingResponse response(JsonNode answer, int texts) {
        JsonNode usage = answer.path("usage");
        JsonNode tokens =
                usage.has("prompt_tokens")
                        ? usage.path("prompt_tokens")
                        : usage.path("total_tokens");
        return new EmbeddingResponse(
                Vectors.byIndex(answer.path("data"), texts), Vectors.usage(tokens));
    }
}
