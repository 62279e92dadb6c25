package io.aiwriter.openai;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.DecodedChatStream;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chat model of OpenAI's, by the Chat Completions API. The key is asked for at every call, sent
 * to the configured host alone, and never shown. Thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * ChatModel model = OpenAiChatModel.builder("gpt-5.4").apiKey(vault::openAiKey).build();
 * }
 */
public final class OpenAiChatModel implements ChatModel {

    /** Where OpenAI answers. */
    public static final String DEFAULT_BASE_URL = "https://api.openai.com/v1";

    static final String PROVIDER = "openai";
    private static final String PATH = "chat/completions";

    private final ModelInfo info;
    private final ProviderClient client;
    private final CompletionRequest requests;

    private OpenAiChatModel(Builder builder) {
        this.info =
                ModelInfo.builder(PROVIDER, builder.model)
                        .ability(ModelInfo.Ability.JSON_SCHEMA)
                        .ability(ModelInfo.Ability.SEED)
                        .build();
        this.client =
                new ProviderClient(
                        PROVIDER, builder.baseUrl, builder.headers(), builder.httpSettings);
        this.requests = new CompletionRequest(builder.model);
    }

    /**
     * Starts a model.
     *
     * @param model its name, such as {@code gpt-5.4}
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
        return new DecodedChatStream(
                client.stream(PATH, requests.toJson(request, true), known()),
                new CompletionDecoder(known()));
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        return CompletionDecoder.whole(
                client.post(PATH, requests.toJson(request, false), known()), known());
    }

    @Override
    public String toString() {
        return info.toString();
    }

    private ProviderFailure known() {
        return ProviderFailure.builder(PROVIDER).model(info.model()).build();
    }

    /** Collects the settings of an {@link OpenAiChatModel}. Not thread-safe. */
    public static final class Builder {

        private final String model;
        private String baseUrl = DEFAULT_BASE_URL;
        private @Nullable Supplier<String> apiKey;
        private @Nullable String organization;
        private @Nullable String project;
        private HttpSettings httpSettings = HttpSettings.defaults();

        private Builder(String model) {
            if (model.isBlank()) {
                throw new IllegalArgumentException("model must not be blank");
            }
            this.model = model.strip();
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

        /** The organisation that is billed, when the key has several. */
        public Builder organization(String organization) {
            this.organization = Objects.requireNonNull(organization, "organization");
            return this;
        }

        /** The project that is billed, when the key has several. */
        public Builder project(String project) {
            this.project = Objects.requireNonNull(project, "project");
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
        public OpenAiChatModel build() {
            if (apiKey == null) {
                throw new IllegalArgumentException("apiKey must be set");
            }
            return new OpenAiChatModel(this);
        }

        private Supplier<Map<String, String>> headers() {
            Supplier<String> key = Objects.requireNonNull(apiKey);
            Map<String, String> fixed = new HashMap<>();
            if (organization != null) {
                fixed.put("OpenAI-Organization", organization);
            }
            if (project != null) {
                fixed.put("OpenAI-Project", project);
            }
            return () -> {
                Map<String, String> headers = new HashMap<>(fixed);
                headers.put(
                        "Authorization",
                        "Bearer " + ProviderClient.requireKey(PROVIDER, key.get()));
                return headers;
            };
        }
    }
}
