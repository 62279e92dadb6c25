package io.aiwriter.bench;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Iterator;

/** The vendor's own client. */
final class OpenAiJavaStreamer implements Streamer {

    private final OpenAIClient client;

    OpenAiJavaStreamer(String baseUrl) {
        this.client = OpenAIOkHttpClient.builder().baseUrl(baseUrl).apiKey("key").build();
    }

    @Override
    public String name() {
        return "openai-java";
    }

    @Override
    public Streamed stream(String model) {
        ChatCompletionCreateParams request =
                ChatCompletionCreateParams.builder().model(model).addUserMessage("Write.").build();
        long start = System.nanoTime();
        long first = 0;
        StringBuilder text = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> answer =
                client.chat().completions().createStreaming(request)) {
            Iterator<ChatCompletionChunk> chunks = answer.stream().iterator();
            while (chunks.hasNext()) {
                for (ChatCompletionChunk.Choice choice : chunks.next().choices()) {
                    choice.delta().content().ifPresent(text::append);
                    first = first == 0 ? System.nanoTime() - start : first;
                }
            }
        }
        return new Streamed(first, text.length());
    }

    @Override
    public void close() {
        client.close();
    }
}
