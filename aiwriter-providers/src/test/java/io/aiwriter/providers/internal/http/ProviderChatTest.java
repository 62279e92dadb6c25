package io.aiwriter.providers.internal.http;

import org.junit.jupiter.api.Nested;

/** The contract of chat models, for each provider. */
class ProviderChatTest {

    @Nested
    class OpenAi extends AbstractProviderChatTest {
        OpenAi() {
            super(ChatModels.OPENAI);
        }
    }

    @Nested
    class OpenAiResponses extends AbstractProviderChatTest {
        OpenAiResponses() {
            super(ChatModels.RESPONSES);
        }
    }

    @Nested
    class Gemini extends AbstractProviderChatTest {
        Gemini() {
            super(ChatModels.GEMINI);
        }
    }

    @Nested
    class Anthropic extends AbstractProviderChatTest {
        Anthropic() {
            super(ChatModels.ANTHROPIC);
        }
    }

    @Nested
    class Ollama extends AbstractProviderChatTest {
        Ollama() {
            super(ChatModels.OLLAMA);
        }
    }

    @Nested
    class Compatible extends AbstractProviderChatTest {
        Compatible() {
            super(ChatModels.COMPATIBLE);
        }
    }
}
