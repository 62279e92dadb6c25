package io.aiwriter.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatModel;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelArgumentTest {

    private static final Map<String, String> KEYS =
            Map.of(
                    "OPENAI_API_KEY", "k",
                    "GEMINI_API_KEY", "k",
                    "ANTHROPIC_API_KEY", "k",
                    "MISTRAL_API_KEY", "k",
                    "HUGGING_FACE_API_KEY", "k");

    @ParameterizedTest
    @CsvSource({
        "openai:gpt-5.4, gpt-5.4",
        "gemini:gemini-3-pro, gemini-3-pro",
        "anthropic:claude-x, claude-x",
        "ollama:llama3.2:3b, llama3.2:3b",
        "mistral:large, large",
        "hugging-face:org/model:fastest, org/model:fastest",
        "vllm:any, any",
        "OpenAI:gpt-5.4, gpt-5.4"
    })
    void modelIsOpenedByItsProvider(String argument, String model) {
        ChatModel opened = new ModelArgument(KEYS).open(argument);
        assertThat(opened.info().model()).isEqualTo(model);
        assertThat(opened.toString()).doesNotContain("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "openai:", "nobody:x", ":x", ""})
    void otherArgumentsNameTheProviders(String argument) {
        assertThatThrownBy(() -> new ModelArgument(KEYS).open(argument))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("openai, gemini, anthropic, ollama");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "gemini", "anthropic"})
    void missingKeyNamesItsVariable(String provider) {
        assertThatThrownBy(() -> new ModelArgument(Map.of()).open(provider + ":m"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(provider.toUpperCase(Locale.ROOT) + "_API_KEY");
    }

    @Test
    void addressWithoutTlsElsewhereIsRefused() {
        Map<String, String> environment =
                Map.of("OPENAI_API_KEY", "k", "OPENAI_BASE_URL", "http://models.example/v1");
        assertThatThrownBy(() -> new ModelArgument(environment).open("openai:m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
    }
}
