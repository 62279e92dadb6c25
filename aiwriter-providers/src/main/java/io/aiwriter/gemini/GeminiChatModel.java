package io.aiwriter.gemini;

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
 * A chat model of Google's, by {@code generateContent}. The key is asked for at every call, travels
 * in a header to the configured host alone, and is never shown. Thread-safe.
 *
 * <p>A prompt that Google's safety system blocks is a {@link
 * io.aiwriter.chat.ContentFilteredException}; an answer that it cuts has {@code CONTENT_FILTER} as
 * its finish reason and keeps its text.
 *
 * {@snippet :
 * ChatModel model = GeminiChatModel.builder("gemini-3-flash").apiKey(vault::geminiKey).build();
 * }
 */
public final class GeminiChatModel implements ChatModel {

    /** Where Google answers. */
    public static final String DEFAULT_BASE_URL =
            "https://generativelanguage.googleapis.com/v1beta";

    static final String PROVIDER = "gemini";

    private final ModelInfo info;
    private final ChatClient client;

    private GeminiChatModel(Builder builder) {
        Thinking thinking = Thinking.of(builder.model);
        ModelInfo.Builder known =
                ModelInfo.builder(PROVIDER, builder.model)
                        .ability(ModelInfo.Ability.JSON_SCHEMA)
                        .ability(ModelInfo.Ability.SEED);
        if (thinking != Thinking.NONE) {
            known.ability(ModelInfo.Ability.REASONING);
        }
        this.info = known.build();
        Supplier<Map<String, String>> headers =
                Credentials.header(
                        PROVIDER,
                        "x-goog-api-key",
                        Credentials.require("apiKey", builder.apiKey),
                        Map.of());
        ProviderClient http =
                new ProviderClient(PROVIDER, builder.baseUrl, headers, builder.httpSettings);
        this.client =
                new ChatClient(http, builder.model, new GeminiProtocol(builder.model, thinking));
    }

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code gemini-3-flash}
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

    @Override
    public ChatResponse chat(ChatRequest request) {
        return client.chat(request);
    }

    @Override
    public String toString() {
        return info.toString();
    }

    /** Collects the settings of a {@link GeminiChatModel}. Not thread-safe. */
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
        public GeminiChatModel build() {
            return new GeminiChatModel(this);
        }
    }
}
