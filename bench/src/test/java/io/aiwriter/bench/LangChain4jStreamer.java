package io.aiwriter.bench;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** LangChain4j's client. */
final class LangChain4jStreamer implements Streamer {

    private final String baseUrl;
    private final Map<String, OpenAiStreamingChatModel> models = new HashMap<>();

    LangChain4jStreamer(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public String name() {
        return "langchain4j-open-ai";
    }

    @Override
    public Streamed stream(String model) {
        OpenAiStreamingChatModel chat =
                models.computeIfAbsent(
                        model,
                        name ->
                                OpenAiStreamingChatModel.builder()
                                        .baseUrl(baseUrl)
                                        .apiKey("key")
                                        .modelName(name)
                                        .build());
        CompletableFuture<Integer> done = new CompletableFuture<>();
        long[] first = new long[1];
        long start = System.nanoTime();
        chat.chat(
                "Write.",
                new StreamingChatResponseHandler() {
                    @Override
                    public void onPartialResponse(
                            PartialResponse text, PartialResponseContext context) {
                        first[0] = first[0] == 0 ? System.nanoTime() - start : first[0];
                    }

                    @Override
                    public void onCompleteResponse(ChatResponse response) {
                        done.complete(response.aiMessage().text().length());
                    }

                    @Override
                    public void onError(Throwable error) {
                        done.completeExceptionally(error);
                    }
                });
        int characters = done.join();
        return new Streamed(first[0], characters);
    }

    @Override
    public void close() {
        models.clear();
    }
}
