package io.aiwriter.providers.internal.embedding;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.embedding.EmbeddingResponse;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ErrorBody;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.ProviderErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An embedding model behind HTTP. Batches are asked for one after the other, each once. A failing
 * batch fails all. Thread-safe.
 */
public final class ServiceEmbeddingModel implements EmbeddingModel {

    private static final int OK = 200;

    private final ProviderClient client;
    private final EmbeddingProtocol protocol;
    private final Batches batches;
    private final Map<Use, String> prefixes;
    private final int dimensions;
    private final String fingerprint;
    private final ProviderFailure known;

    /**
     * A model.
     *
     * @param client makes the exchanges
     * @param protocol the provider's words
     * @param settings what the user chose
     * @param dimensions the length of all vectors
     * @param batchBytes how many bytes of text the provider takes at once
     */
    public ServiceEmbeddingModel(
            ProviderClient client,
            EmbeddingProtocol protocol,
            EmbeddingModelBuilder<?> settings,
            int dimensions,
            long batchBytes) {
        this.client = client;
        this.protocol = protocol;
        this.batches = new Batches(settings.batchSize(), batchBytes, settings.maxTextBytes());
        this.prefixes =
                Map.of(
                        Use.DOCUMENT,
                        settings.prefix(Use.DOCUMENT),
                        Use.QUERY,
                        settings.prefix(Use.QUERY));
        this.dimensions = dimensions;
        this.known = ProviderFailure.builder(client.provider()).model(settings.model()).build();
        this.fingerprint =
                "%s:%s;dimensions=%d;maxTextBytes=%d;query=%s;document=%s%s"
                        .formatted(
                                client.provider(),
                                settings.model(),
                                dimensions,
                                settings.maxTextBytes(),
                                settings.prefix(Use.QUERY),
                                settings.prefix(Use.DOCUMENT),
                                protocol.variant());
    }

    /**
     * The length of a model's vectors.
     *
     * @param settings what the user chose
     * @param lengths those of known models
     * @throws IllegalArgumentException when the model is not known and nothing was chosen
     */
    public static int dimensions(EmbeddingModelBuilder<?> settings, Map<String, Integer> lengths) {
        Integer length = lengths.get(settings.model());
        if (settings.dimensions().isEmpty() && length == null) {
            throw new IllegalArgumentException(
                    "dimensions must be set for %s: how long its vectors are is not known"
                            .formatted(settings.model()));
        }
        return settings.dimensions().orElseGet(() -> Objects.requireNonNull(length));
    }

    @Override
    public List<Embedding> embed(List<String> texts, Use use) {
        return embedWithUsage(texts, use).embeddings();
    }

    @Override
    public EmbeddingResponse embedWithUsage(List<String> texts, Use use) {
        String prefix = Objects.requireNonNull(prefixes.get(Objects.requireNonNull(use, "use")));
        List<String> sent =
                List.copyOf(texts).stream().map(text -> batches.cut(prefix + text)).toList();
        List<Embedding> vectors = new ArrayList<>(sent.size());
        TokenUsage usage = TokenUsage.NONE;
        for (List<String> batch : batches.split(sent)) {
            EmbeddingResponse response = ask(batch, use);
            vectors.addAll(response.embeddings());
            usage = usage.plus(response.usage());
        }
        return new EmbeddingResponse(vectors, usage);
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public String toString() {
        return fingerprint;
    }

    private EmbeddingResponse ask(List<String> batch, Use use) {
        ObjectNode body = protocol.request(batch, use);
        JsonNode answer = post(body);
        ProviderFailure failure = known.toBuilder().status(OK).build();
        if (ErrorBody.isError(answer)) {
            throw ErrorBody.of(answer).toException(failure);
        }
        try {
            EmbeddingResponse response = protocol.response(answer, batch.size());
            response.embeddings().forEach(this::requireLength);
            return response;
        } catch (IllegalArgumentException | JacksonException e) {
            throw ProviderErrors.protocol(failure, "its answer is wrong: " + reason(e), e);
        }
    }

    private JsonNode post(ObjectNode body) {
        try {
            return client.post(protocol.path(), body, known);
        } catch (ProviderException e) {
            throw protocol.explained(e);
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof JacksonException
                ? "it is not what it should be"
                : String.valueOf(e.getMessage());
    }

    private void requireLength(Embedding vector) {
        if (vector.dimensions() != dimensions) {
            throw new IllegalArgumentException(
                    "it sent vectors of %d components instead of %d; set dimensions to that"
                            .formatted(vector.dimensions(), dimensions));
        }
    }
}
