package io.aiwriter.providers.internal.http;

import io.aiwriter.anthropic.AnthropicChatModel;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.compatible.CompatibleChatModel;
import io.aiwriter.gemini.GeminiChatModel;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.ollama.OllamaChatModel;
import io.aiwriter.openai.OpenAiChatModel;

/** The chat models of all providers, with what each would send for the same answer. */
public enum ChatModels {
    /** Chat Completions. */
    OPENAI("text/event-stream") {
        @Override
        public ChatModel model(String url, HttpSettings settings) {
            return OpenAiChatModel.builder("gpt-4o-mini")
                    .apiKey(() -> KEY)
                    .baseUrl(url)
                    .httpSettings(settings)
                    .build();
        }

        @Override
        public String start(String text) {
            return completionStart(text);
        }

        @Override
        public String end() {
            return COMPLETION_END;
        }

        @Override
        public String whole(String text) {
            return completion(text);
        }
    },
    /** Responses. */
    RESPONSES("text/event-stream") {
        @Override
        public ChatModel model(String url, HttpSettings settings) {
            return OpenAiChatModel.builder("gpt-4o-mini")
                    .api(OpenAiChatModel.Api.RESPONSES)
                    .apiKey(() -> KEY)
                    .baseUrl(url)
                    .httpSettings(settings)
                    .build();
        }

        @Override
        public String start(String text) {
            return "data: {\"type\":\"response.output_text.delta\",\"delta\":%s}\n\n"
                    .formatted(quoted(text));
        }

        @Override
        public String end() {
            return "data: {\"type\":\"response.completed\",\"response\":%s}\n\n"
                    .formatted(whole("").replaceFirst("\"output\":\\[.*?]}],", ""));
        }

        @Override
        public String whole(String text) {
            return "{\"output\":[{\"content\":[{\"type\":\"output_text\",\"text\":%s}]}],"
                            .formatted(quoted(text))
                    + "\"model\":\"m-1\",\"status\":\"completed\","
                    + "\"usage\":{\"input_tokens\":3,\"output_tokens\":5}}";
        }
    },
    /** Gemini. */
    GEMINI("text/event-stream") {
        @Override
        public ChatModel model(String url, HttpSettings settings) {
            return GeminiChatModel.builder("gemini-2.5-flash")
                    .apiKey(() -> KEY)
                    .baseUrl(url)
                    .httpSettings(settings)
                    .build();
        }

        @Override
        public String start(String text) {
            return "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":%s}]}}]}\r\n\r\n"
                    .formatted(quoted(text));
        }

        @Override
        public String end() {
            return "data: " + whole("") + "\r\n\r\n";
        }

        @Override
        public String whole(String text) {
            return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":%s}]},"
                            .formatted(quoted(text))
                    + "\"finishReason\":\"STOP\"}],\"modelVersion\":\"m-1\","
                    + "\"usageMetadata\":{\"promptTokenCount\":3,\"candidatesTokenCount\":5}}";
        }
    },
    /** Anthropic. */
    ANTHROPIC("text/event-stream") {
        @Override
        public ChatModel model(String url, HttpSettings settings) {
            return AnthropicChatModel.builder("claude-3-haiku-20240307")
                    .apiKey(() -> KEY)
                    .baseUrl(url)
                    .httpSettings(settings)
                    .build();
        }

        @Override
        public String start(String text) {
            return "event: message_start\ndata: {\"type\":\"message_start\",\"message\":"
                    + "{\"model\":\"m-1\",\"usage\":{\"input_tokens\":3,\"output_tokens\":1}}}\n\n"
                    + "data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\","
                    + "\"text\":%s}}\n\n".formatted(quoted(text));
        }

        @Override
        public String end() {
            return "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
                    + "\"usage\":{\"output_tokens\":5}}\n\ndata: {\"type\":\"message_stop\"}\n\n";
        }

        @Override
        public String whole(String text) {
            return "{\"content\":[{\"type\":\"text\",\"text\":%s}],".formatted(quoted(text))
                    + "\"model\":\"m-1\",\"stop_reason\":\"end_turn\","
                    + "\"usage\":{\"input_tokens\":3,\"output_tokens\":5}}";
        }
    },
    /** Ollama. */
    OLLAMA("application/x-ndjson") {
        @Override
        public ChatModel model(String url, HttpSettings settings) {
            return OllamaChatModel.builder("llama3")
                    .apiKey(() -> KEY)
                    .baseUrl(url)
                    .httpSettings(settings)
                    .build();
        }

        @Override
        public String start(String text) {
            return "{\"message\":{\"content\":%s},\"done\":false}\n".formatted(quoted(text));
        }

        @Override
        public String end() {
            return whole("") + "\n";
        }

        @Override
        public String whole(String text) {
            return "{\"model\":\"m-1\",\"message\":{\"content\":%s},\"done\":true,"
                            .formatted(quoted(text))
                    + "\"done_reason\":\"stop\",\"prompt_eval_count\":3,\"eval_count\":5}";
        }
    },
    /** Any compatible server. */
    COMPATIBLE("text/event-stream") {
        @Override
        public ChatModel model(String url, HttpSettings settings) {
            return CompatibleChatModel.builder(url, "my-model")
                    .apiKey(() -> KEY)
                    .httpSettings(settings)
                    .build();
        }

        @Override
        public String start(String text) {
            return completionStart(text);
        }

        @Override
        public String end() {
            return COMPLETION_END;
        }

        @Override
        public String whole(String text) {
            return completion(text);
        }
    };

    /** The key that all of them send; nothing else may show it. */
    public static final String KEY = "canary-4f1c9e77d2";

    private static final String COMPLETION_END =
            "data: {\"model\":\"m-1\",\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":5}}\n\n"
                    + "data: [DONE]\n\n";

    private final String contentType;

    ChatModels(String contentType) {
        this.contentType = contentType;
    }

    /** A model that calls an address. */
    public abstract ChatModel model(String url, HttpSettings settings);

    /** The beginning of a stream. */
    public abstract String start(String text);

    /** What ends a stream. */
    public abstract String end();

    /** A whole answer. */
    public abstract String whole(String text);

    /** A model that calls an address, with default settings. */
    public ChatModel model(String url) {
        return model(url, HttpSettings.defaults());
    }

    /** A reply with a stream as its body. */
    public FakeServer.Reply stream(String body) {
        return FakeServer.Reply.of(200, contentType, body);
    }

    /** A complete answer, streamed if the request asks for it. */
    public FakeServer.Reply answer(FakeServer.Received request, String text) {
        boolean streamed =
                request.body().contains("\"stream\":true")
                        || request.path().contains("streamGenerateContent");
        return streamed ? stream(start(text) + end()) : FakeServer.Reply.json(200, whole(text));
    }

    private static String completionStart(String text) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s}}]}\n\n"
                .formatted(quoted(text));
    }

    private static String completion(String text) {
        return "{\"model\":\"m-1\",\"choices\":[{\"message\":{\"content\":%s},"
                        .formatted(quoted(text))
                + "\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":5}}";
    }

    private static String quoted(String text) {
        return ProviderClient.JSON.writeValueAsString(text);
    }
}
