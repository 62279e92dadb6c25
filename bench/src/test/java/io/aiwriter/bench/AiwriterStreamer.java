package io.aiwriter.bench;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.openai.OpenAiChatModel;
import java.util.HashMap;
import java.util.Map;

/** aiwriter's client. */
final class AiwriterStreamer implements Streamer {

    private final String baseUrl;
    private final HttpSettings settings = HttpSettings.builder().allowPlainHttp(true).build();
    private final Map<String, ChatModel> models = new HashMap<>();

    AiwriterStreamer(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public String name() {
        return "aiwriter";
    }

    @Override
    public Streamed stream(String model) {
        ChatModel chat = models.computeIfAbsent(model, this::open);
        long start = System.nanoTime();
        long first = 0;
        int characters = 0;
        try (ChatStream stream = chat.stream(ChatRequest.builder().user("Write.").build())) {
            while (stream.hasNext()) {
                if (stream.next() instanceof ChatEvent.TextDelta delta) {
                    first = first == 0 ? System.nanoTime() - start : first;
                    characters += delta.text().length();
                }
            }
        }
        return new Streamed(first, characters);
    }

    private ChatModel open(String model) {
        return OpenAiChatModel.builder(model)
                .api(OpenAiChatModel.Api.CHAT_COMPLETIONS)
                .apiKey(() -> "key")
                .baseUrl(baseUrl)
                .httpSettings(settings)
                .build();
    }

    @Override
    public void close() {
        models.clear();
    }
}
