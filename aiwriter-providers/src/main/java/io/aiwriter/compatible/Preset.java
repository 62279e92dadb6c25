package io.aiwriter.compatible;

import io.aiwriter.providers.internal.completions.Quirk;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Services and servers whose address and habits are known. */
public enum Preset {
    /** Azure OpenAI; the address is {@code https://RESOURCE.openai.azure.com/openai/v1}. */
    AZURE_OPENAI("", "api-key", Quirk.FOUR_STOPS),
    /** Cerebras. */
    CEREBRAS("https://api.cerebras.ai/v1", Preset.BEARER),
    /** DeepSeek. */
    DEEPSEEK(
            "https://api.deepseek.com",
            Preset.BEARER,
            Quirk.MAX_TOKENS,
            Quirk.NO_SEED,
            Quirk.NO_JSON_SCHEMA,
            Quirk.NO_REASONING_EFFORT),
    /** Groq. */
    GROQ("https://api.groq.com/openai/v1", Preset.BEARER, Quirk.FOUR_STOPS),
    /** The router of Hugging Face's Inference Providers. */
    HUGGING_FACE(
            "https://router.huggingface.co/v1", Preset.BEARER, Quirk.MAX_TOKENS, Quirk.NO_DONE),
    /** The server of llama.cpp. */
    LLAMA_CPP("http://localhost:8080/v1", "", Quirk.MAX_TOKENS, Quirk.NO_REASONING_EFFORT),
    /** LM Studio. */
    LM_STUDIO("http://localhost:1234/v1", "", Quirk.MAX_TOKENS, Quirk.NO_REASONING_EFFORT),
    /** Mistral. */
    MISTRAL(
            "https://api.mistral.ai/v1",
            Preset.BEARER,
            Quirk.MAX_TOKENS,
            Quirk.RANDOM_SEED,
            Quirk.NO_STREAM_OPTIONS),
    /** OpenRouter. */
    OPENROUTER("https://openrouter.ai/api/v1", Preset.BEARER, Quirk.MAX_TOKENS),
    /** Perplexity. */
    PERPLEXITY(
            "https://api.perplexity.ai",
            Preset.BEARER,
            Quirk.MAX_TOKENS,
            Quirk.NO_SEED,
            Quirk.NO_STOP,
            Quirk.NO_STREAM_OPTIONS),
    /** Hugging Face's Text Generation Inference. */
    TGI("http://localhost:8080/v1", "", Quirk.MAX_TOKENS, Quirk.NO_REASONING_EFFORT),
    /** Together. */
    TOGETHER("https://api.together.xyz/v1", Preset.BEARER, Quirk.MAX_TOKENS),
    /** vLLM. */
    VLLM("http://localhost:8000/v1", "", Quirk.MAX_TOKENS),
    /** xAI. */
    XAI("https://api.x.ai/v1", Preset.BEARER);

    static final String BEARER = "Authorization";

    private final String baseUrl;
    private final String keyHeader;
    private final Set<Quirk> quirks;

    Preset(String baseUrl, String keyHeader, Quirk... quirks) {
        this.baseUrl = baseUrl;
        this.keyHeader = keyHeader;
        this.quirks = quirks.length == 0 ? Set.of() : Set.copyOf(EnumSet.of(quirks[0], quirks));
    }

    /** Where it answers by default; empty when it has no common address. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Whether it answers nobody without a key. */
    public boolean needsKey() {
        return !keyHeader.isEmpty();
    }

    /** Its short name, such as {@code hugging-face}. */
    public String provider() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String keyHeader() {
        return keyHeader.isEmpty() ? BEARER : keyHeader;
    }

    Set<Quirk> quirks() {
        return quirks;
    }
}
