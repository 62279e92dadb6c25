package io.aiwriter.ollama;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.providers.internal.http.ChatClient;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chat model that an Ollama server runs, by {@code /api/chat}. A request that does not fit into
 * the context window is refused with {@link io.aiwriter.chat.ContextLengthException}: left to
 * itself, Ollama would cut it without a word. Thread-safe.
 *
 * <p>The first call may load the model for minutes; {@link HttpSettings#firstEventTimeout()} must
 * allow for that.
 *
 * {@snippet :
 * ChatModel model = OllamaChatModel.builder("qwen3:8b").contextWindow(32_768).build();
 * }
 */
public final class OllamaChatModel implements ChatModel {

    /** Where a server on this machine answers. */
    public static final String DEFAULT_BASE_URL = "http://localhost:11434";

    static final String PROVIDER = "ollama";

    private final ModelInfo info;
    private final ChatClient client;

    private OllamaChatModel(Builder builder) {
        ModelInfo.Builder known =
                ModelInfo.builder(PROVIDER, builder.model)
                        .ability(ModelInfo.Ability.JSON_SCHEMA)
                        .ability(ModelInfo.Ability.SEED);
        if (builder.contextWindow != null) {
            known.contextWindow(builder.contextWindow);
        }
        this.info = known.build();
        Supplier<Map<String, String>> headers =
                builder.apiKey == null
                        ? Credentials.none()
                        : Credentials.bearer(PROVIDER, builder.apiKey, Map.of());
        ProviderClient http =
                new ProviderClient(PROVIDER, builder.baseUrl, headers, builder.httpSettings);
        this.client =
                new ChatClient(
                        http,
                        builder.model,
                        new OllamaProtocol(builder.model, builder.contextWindow));
    }

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code qwen3:8b}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    /**
     * Starts an answer.
     *
     * @throws ModelNotFoundException when the model was not pulled; its message says how
     */
    @Override
    public ChatStream stream(ChatRequest request) {
        try {
            return client.stream(request);
        } catch (ModelNotFoundException e) {
            throw missing(info.model(), e);
        }
    }

    /**
     * The whole answer.
     *
     * @throws ModelNotFoundException when the model was not pulled; its message says how
     */
    @Override
    public ChatResponse chat(ChatRequest request) {
        try {
            return client.chat(request);
        } catch (ModelNotFoundException e) {
            throw missing(info.model(), e);
        }
    }

    @Override
    public String toString() {
        return info.toString();
    }

    static ModelNotFoundException missing(String model, ModelNotFoundException e) {
        return new ModelNotFoundException(
                "ollama has no model %s; run: ollama pull %s".formatted(model, model),
                e.failure(),
                e);
    }

    /** Collects the settings of an {@link OllamaChatModel}. Not thread-safe. */
    public static final class Builder {

        private final String model;
        private String baseUrl = DEFAULT_BASE_URL;
        private @Nullable Supplier<String> apiKey;
        private @Nullable Integer contextWindow;
        private HttpSettings httpSettings = HttpSettings.defaults();

        private Builder(String model) {
            this.model = Credentials.requireModel(model);
        }

        /** What tells the key of a server that wants one, asked at every call. */
        public Builder apiKey(Supplier<String> apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
            return this;
        }

        /** Where to call; by default {@value #DEFAULT_BASE_URL}. */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            return this;
        }

        /**
         * Tokens of request and answer together ({@code num_ctx}), 1 or more. Not set: the server's
         * own setting, which is small.
         */
        public Builder contextWindow(int tokens) {
            if (tokens < 1) {
                throw new IllegalArgumentException("contextWindow must be at least 1: " + tokens);
            }
            this.contextWindow = tokens;
            return this;
        }

        /** Clocks and limits. */
        public Builder httpSettings(HttpSettings settings) {
            this.httpSettings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /**
         * The finished model. Makes no call.
         *
         * @throws IllegalArgumentException when a key would travel without TLS
         */
        public OllamaChatModel build() {
            return new OllamaChatModel(this);
        }
    }
}
