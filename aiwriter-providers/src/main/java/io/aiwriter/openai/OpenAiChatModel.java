package io.aiwriter.openai;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.providers.internal.completions.CompletionProtocol;
import io.aiwriter.providers.internal.completions.Quirk;
import io.aiwriter.providers.internal.http.ChatClient;
import io.aiwriter.providers.internal.http.ChatProtocol;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chat model of OpenAI's, by the Chat Completions or the Responses API. The key is asked for at
 * every call, sent to the configured host alone, and never shown. Thread-safe.
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

    private static final String PROVIDER = "openai";
    private static final Pattern REASONS = Pattern.compile("(?:o\\d|gpt-[5-9]).*");
    private static final Pattern CHATS = Pattern.compile("gpt-5.*-chat.*");

    private final ModelInfo info;
    private final ChatClient client;

    private OpenAiChatModel(Builder builder) {
        boolean reasons =
                REASONS.matcher(builder.model).matches() && !CHATS.matcher(builder.model).matches();
        ModelInfo.Builder known =
                ModelInfo.builder(PROVIDER, builder.model).ability(ModelInfo.Ability.JSON_SCHEMA);
        if (reasons) {
            known.ability(ModelInfo.Ability.REASONING);
        }
        if (builder.api == Api.CHAT_COMPLETIONS) {
            known.ability(ModelInfo.Ability.SEED);
        }
        this.info = known.build();
        ProviderClient http =
                new ProviderClient(
                        PROVIDER, builder.baseUrl, builder.headers(), builder.httpSettings);
        this.client =
                new ChatClient(http, builder.model, protocol(builder.api, builder.model, reasons));
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

    private static ChatProtocol protocol(Api api, String model, boolean reasons) {
        return switch (api) {
            case RESPONSES -> new ResponsesProtocol(PROVIDER, model, reasons);
            case CHAT_COMPLETIONS ->
                    new CompletionProtocol(
                            PROVIDER,
                            model,
                            reasons
                                    ? Set.of(
                                            Quirk.FOUR_STOPS,
                                            Quirk.DEVELOPER_ROLE,
                                            Quirk.NO_SAMPLING)
                                    : Set.of(Quirk.FOUR_STOPS, Quirk.NO_REASONING_EFFORT));
        };
    }

    /** OpenAI's two ways of chatting. */
    public enum Api {
        /** The older one, which others speak too. Takes stop sequences and a seed. */
        CHAT_COMPLETIONS,
        /** The newer one. Takes neither; nothing is stored with OpenAI. */
        RESPONSES
    }

    /** Collects the settings of an {@link OpenAiChatModel}. Not thread-safe. */
    public static final class Builder {

        private final String model;
        private String baseUrl = DEFAULT_BASE_URL;
        private @Nullable Supplier<String> apiKey;
        private @Nullable String organization;
        private @Nullable String project;
        private Api api = Api.CHAT_COMPLETIONS;
        private HttpSettings httpSettings = HttpSettings.defaults();

        private Builder(String model) {
            this.model = Credentials.requireModel(model);
        }

        /** By which API; {@link Api#CHAT_COMPLETIONS} by default. */
        public Builder api(Api api) {
            this.api = Objects.requireNonNull(api, "api");
            return this;
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
            return new OpenAiChatModel(this);
        }

        private Supplier<Map<String, String>> headers() {
            Map<String, String> fixed = new HashMap<>();
            if (organization != null) {
                fixed.put("OpenAI-Organization", organization);
            }
            if (project != null) {
                fixed.put("OpenAI-Project", project);
            }
            return Credentials.bearer(PROVIDER, Credentials.require("apiKey", apiKey), fixed);
        }
    }
}
