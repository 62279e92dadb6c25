package io.aiwriter.spring;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One chat model under {@code aiwriter.models}. Immutable; {@link #toString} hides the key. */
public final class ModelProperties {

    /** openai, gemini, anthropic, ollama, compatible, or a preset such as mistral or groq. */
    private final @Nullable String provider;

    /** The model's name at the provider. */
    private final @Nullable String model;

    /** The key of your account. */
    private final @Nullable String apiKey;

    /** Address of the API, when it is not the provider's own. */
    private final @Nullable String baseUrl;

    /** How long a whole call may take. Default: as long as it goes on answering. */
    private final @Nullable Duration callTimeout;

    /**
     * One chat model.
     *
     * @param provider whose it is
     * @param model its name there
     * @param apiKey the key
     * @param baseUrl another address than the provider's
     * @param callTimeout how long a whole call may take
     */
    public ModelProperties(
            @Nullable String provider,
            @Nullable String model,
            @Nullable String apiKey,
            @Nullable String baseUrl,
            @Nullable Duration callTimeout) {
        this.provider = provider;
        this.model = model;
        this.apiKey = apiKey;
        this.baseUrl = baseUrl;
        this.callTimeout = callTimeout;
    }

    /** Whose it is; empty when the property is missing. */
    public Optional<String> provider() {
        return given(provider);
    }

    /** Its name at the provider; empty when the property is missing. */
    public Optional<String> model() {
        return given(model);
    }

    /** The key, when one is set. */
    public Optional<String> apiKey() {
        return given(apiKey);
    }

    /** Another address than the provider's, when one is set. */
    public Optional<String> baseUrl() {
        return given(baseUrl);
    }

    /** How long a whole call may take, when that is limited. */
    public Optional<Duration> callTimeout() {
        return Optional.ofNullable(callTimeout);
    }

    @Override
    public String toString() {
        return "ModelProperties[%s:%s]".formatted(provider, model);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank()).map(String::strip);
    }
}
