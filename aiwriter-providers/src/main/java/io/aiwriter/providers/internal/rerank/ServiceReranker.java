package io.aiwriter.providers.internal.rerank;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ErrorBody;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.ProviderErrors;
import io.aiwriter.rerank.RankedDocument;
import io.aiwriter.rerank.Reranker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reranker behind HTTP. Thread-safe. */
public final class ServiceReranker implements Reranker {

    private static final int OK = 200;

    private final ProviderClient client;
    private final String model;
    private final RerankForm form;
    private final ProviderFailure known;

    /**
     * A reranker.
     *
     * @param client makes the exchanges
     * @param model the model's name
     * @param form the provider's words
     */
    public ServiceReranker(ProviderClient client, String model, RerankForm form) {
        this.client = client;
        this.model = model;
        this.form = form;
        this.known = ProviderFailure.builder(client.provider()).model(model).build();
    }

    @Override
    public List<RankedDocument> rerank(String query, List<String> documents, int limit) {
        List<String> all = List.copyOf(documents);
        requireValid(query, all, limit);
        if (all.isEmpty()) {
            return List.of();
        }
        int wanted = Math.min(limit, all.size());
        JsonNode answer = client.post("rerank", request(query, all, wanted), known);
        ProviderFailure failure = known.toBuilder().status(OK).build();
        if (ErrorBody.isError(answer)) {
            throw ErrorBody.of(answer).toException(failure);
        }
        try {
            return ranked(answer.path(form.resultsField()), all.size(), wanted);
        } catch (IllegalArgumentException e) {
            throw ProviderErrors.protocol(failure, "its ranking is wrong: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return client.provider() + ":" + model;
    }

    private void requireValid(String query, List<String> documents, int limit) {
        if (query.isBlank()) {
            throw new IllegalArgumentException("query must not be blank");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
        if (documents.size() > form.maxDocuments()) {
            throw new IllegalArgumentException(
                    "documents must be at most %d for %s: %d"
                            .formatted(form.maxDocuments(), client.provider(), documents.size()));
        }
    }

    private ObjectNode request(String query, List<String> documents, int wanted) {
        ObjectNode body =
                ProviderClient.JSON
                        .createObjectNode()
                        .put("model", model)
                        .put("query", wellFormed(query));
        ArrayNode all = body.putArray("documents");
        documents.forEach(document -> all.add(wellFormed(document)));
        return body.put(form.limitField(), wanted);
    }

    /** Half a surrogate pair becomes a question mark, and a space stands for no text. */
    private static String wellFormed(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.isEmpty() ? " " : whole;
    }

    private static List<RankedDocument> ranked(JsonNode results, int documents, int wanted) {
        if (!results.isArray() || results.size() != wanted) {
            throw new IllegalArgumentException(
                    "%d documents instead of %d".formatted(results.size(), wanted));
        }
        List<RankedDocument> ranked = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (JsonNode result : results) {
            int index = result.path("index").asInt(-1);
            if (index < 0 || index >= documents || !seen.add(index)) {
                throw new IllegalArgumentException("a document that was not sent, or twice one");
            }
            double score = result.path("relevance_score").asDouble(Double.NaN);
            ranked.add(new RankedDocument(index, score));
        }
        ranked.sort(Comparator.comparingDouble(RankedDocument::score).reversed());
        return List.copyOf(ranked);
    }
}
