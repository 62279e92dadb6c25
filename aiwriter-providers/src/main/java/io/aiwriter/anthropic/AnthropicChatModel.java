package io.aiwriter.anthropic;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.providers.internal.http.ChatClient;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chat model of Anthropic's, by the Messages API. The key is asked for at every call, sent to the
 * configured host alone, and never shown. Thread-safe.
 *
 * <p>The API wants a limit on the answer; when a request has none, the most that the model is known
 * to allow is sent, so that no article is cut.
 *
 * {@snippet :
 * ChatModel model = AnthropicChatModel.builder("claude-sonnet-4-5").apiKey(vault::key).build();
 * }
 */
public final class AnthropicChatModel implements ChatModel {

    /** Where Anthropic answers. */
    public static final String DEFAULT_BASE_URL = "https://api.anthropic.com/v1";

    /** The version of the API that is spoken. */
    public static final String API_VERSION = "2023-06-01";

    static final String PROVIDER = "anthropic";

    /** Above, an answer takes so long that the API wants it streamed. */
    private static final int MOST_UNSTREAMED = 21_333;

    private final ModelInfo info;
    private final ChatClient client;

    private AnthropicChatModel(Builder builder) {
        Generation generation = Generation.of(builder.model);
        ModelInfo.Builder known =
                ModelInfo.builder(PROVIDER, builder.model)
                        .maxOutputTokens(generation.maxOutputTokens());
        if (generation.takesSchema()) {
            known.ability(ModelInfo.Ability.JSON_SCHEMA);
        }
        if (generation.thinking() != Generation.Thinking.NONE) {
            known.ability(ModelInfo.Ability.REASONING);
        }
        this.info = known.build();
        Supplier<Map<String, String>> headers =
                Credentials.header(
                        PROVIDER,
                        "x-api-key",
                        Credentials.require("apiKey", builder.apiKey),
                        Map.of("anthropic-version", API_VERSION));
        ProviderClient http =
                new ProviderClient(PROVIDER, builder.baseUrl, headers, builder.httpSettings);
        this.client =
                new ChatClient(
                        http, builder.model, new MessagesProtocol(builder.model, generation));
    }

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code claude-sonnet-4-5}
     */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return client.stream(request);
    }

    /** The whole answer. One that may be long comes in a stream, as the API wants it. */
    @Override
    public ChatResponse chat(ChatRequest request) {
        int limit = request.maxOutputTokens().orElse(info.maxOutputTokens().orElseThrow());
        return limit > MOST_UNSTREAMED ? ChatModel.super.chat(request) : client.chat(request);
    }

    @Override
    public String toString() {
        return info.toString();
    }

    /** Collects the settings of an {@link AnthropicChatModel}. Not thread-safe. */
    public static final class Builder {

        private final String model;
        private String baseUrl = DEFAULT_BASE_URL;
        private @Nullable Supplier<String> apiKey;
        private HttpSettings httpSettings = HttpSettings.defaults();

        private Builder(String model) {
            this.model = Credentials.requireModel(model);
        }

        /** What tells the key, asked at every call. Required. */
        public Builder apiKey(Supplier<String> apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
            return this;
        }

        /** Where to call; by default {@value #DEFAULT_BASE_URL}. */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
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
         * @throws IllegalArgumentException when there is no key, or it would travel without TLS
         */
        public AnthropicChatModel build() {
            return new AnthropicChatModel(this);
        }
    }
}
