package io.aiwriter.compatible;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.providers.internal.completions.CompletionProtocol;
import io.aiwriter.providers.internal.completions.Quirk;
import io.aiwriter.providers.internal.http.ChatClient;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A chat model of any server that speaks OpenAI's Chat Completions. The key, where there is one, is
 * asked for at every call, sent to the configured host alone, and never shown. Thread-safe.
 *
 * {@snippet :
 * ChatModel groq =
 *         CompatibleChatModel.builder(Preset.GROQ, "llama-3.3-70b").apiKey(vault::groq).build();
 * ChatModel own =
 *         CompatibleChatModel.builder("http://localhost:8000/v1", "my-model").build();
 * }
 */
public final class CompatibleChatModel implements ChatModel {

    private static final String UNNAMED = "compatible";

    private final ModelInfo info;
    private final ChatClient client;

    private CompatibleChatModel(Builder builder) {
        ModelInfo.Builder known = ModelInfo.builder(builder.provider, builder.model);
        ability(known, ModelInfo.Ability.JSON_SCHEMA, builder.lacks(Quirk.NO_JSON_SCHEMA));
        ability(known, ModelInfo.Ability.SEED, builder.lacks(Quirk.NO_SEED));
        this.info = known.build();
        ProviderClient http =
                new ProviderClient(
                        builder.provider, builder.baseUrl, builder.headers(), builder.httpSettings);
        this.client =
                new ChatClient(
                        http,
                        builder.model,
                        new CompletionProtocol(builder.provider, builder.model, builder.quirks));
    }

    /**
     * Starts a model of a known service.
     *
     * @param preset the service
     * @param model the model's name
     */
    public static Builder builder(Preset preset, String model) {
        return new Builder(preset.provider(), preset.baseUrl(), model).habits(preset);
    }

    /**
     * Starts a model of any server.
     *
     * @param baseUrl where it answers, up to and without {@code /chat/completions}
     * @param model the model's name
     */
    public static Builder builder(String baseUrl, String model) {
        return new Builder(UNNAMED, baseUrl, model);
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

    private static void ability(ModelInfo.Builder info, ModelInfo.Ability ability, boolean has) {
        if (has) {
            info.ability(ability);
        }
    }

    /** Collects the settings of a {@link CompatibleChatModel}. Not thread-safe. */
    public static final class Builder {

        private final String provider;
        private final String model;
        private final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        private String baseUrl;
        private String keyHeader = Preset.BEARER;
        private boolean needsKey;
        private @Nullable Supplier<String> apiKey;
        private HttpSettings httpSettings = HttpSettings.defaults();

        private Builder(String provider, String baseUrl, String model) {
            this.provider = provider;
            this.baseUrl = baseUrl;
            this.model = Credentials.requireModel(model);
            quirks.add(Quirk.MAX_TOKENS);
        }

        /** What tells the key, asked at every call. Required by hosted services. */
        public Builder apiKey(Supplier<String> apiKey) {
            this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
            return this;
        }

        /** Where to call; by default the preset's address. */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
            return this;
        }

        /**
         * Whether the server takes {@code stream_options}, by which it is asked for usage. A server
         * that does not know the field may refuse the request.
         */
        public Builder streamUsage(boolean takes) {
            return quirk(Quirk.NO_STREAM_OPTIONS, !takes);
        }

        /** Whether the server answers in JSON of a given schema. */
        public Builder jsonSchema(boolean offers) {
            return quirk(Quirk.NO_JSON_SCHEMA, !offers);
        }

        /** Whether the answer is limited by {@code max_completion_tokens}, not the older name. */
        public Builder maxCompletionTokens(boolean newer) {
            return quirk(Quirk.MAX_TOKENS, !newer);
        }

        /**
         * Whether the server marks the end of every stream with {@code [DONE]}; it does by default.
         * Where it does not, a stream that ends in order after a finish reason is complete.
         */
        public Builder doneMarker(boolean marks) {
            return quirk(Quirk.NO_DONE, !marks);
        }

        /** Clocks and limits. */
        public Builder httpSettings(HttpSettings settings) {
            this.httpSettings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /**
         * The finished model. Makes no call.
         *
         * @throws IllegalArgumentException when an address or a required key is missing, or the key
         *     would travel without TLS
         */
        public CompatibleChatModel build() {
            if (baseUrl.isBlank()) {
                throw new IllegalArgumentException("baseUrl must be set for " + provider);
            }
            if (needsKey) {
                Credentials.require("apiKey", apiKey);
            }
            return new CompatibleChatModel(this);
        }

        private Builder habits(Preset preset) {
            this.keyHeader = preset.keyHeader();
            this.needsKey = preset.needsKey();
            quirks.clear();
            quirks.addAll(preset.quirks());
            return this;
        }

        private Builder quirk(Quirk quirk, boolean holds) {
            if (holds) {
                quirks.add(quirk);
            } else {
                quirks.remove(quirk);
            }
            return this;
        }

        private boolean lacks(Quirk quirk) {
            return !quirks.contains(quirk);
        }

        private Supplier<Map<String, String>> headers() {
            if (apiKey == null) {
                return Credentials.none();
            }
            return keyHeader.equals(Preset.BEARER)
                    ? Credentials.bearer(provider, apiKey, Map.of())
                    : Credentials.header(provider, keyHeader, apiKey, Map.of());
        }
    }
}
