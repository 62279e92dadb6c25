package io.aiwriter.resilience;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ContextLengthException;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderTimeoutException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.provider.StreamInterruptedException;
import java.util.List;
import java.util.function.Function;

/** Asks one model after the other. */
final class FallbackChatModel implements ChatModel {

    private final List<ChatModel> models;

    FallbackChatModel(List<ChatModel> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public ModelInfo info() {
        return models.get(0).info();
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        return firstOf(model -> model.chat(request));
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return firstOf(model -> RetryingChatModel.begun(model.stream(request)));
    }

    private <T> T firstOf(Function<ChatModel, T> call) {
        int current = 0;
        while (true) {
            try {
                return call.apply(models.get(current));
            } catch (ProviderException e) {
                int next = after(current, e);
                if (next == models.size()) {
                    throw e;
                }
                current = next;
            }
        }
    }

    /** Who is asked next; nobody when the number of models comes back. */
    private int after(int current, ProviderException error) {
        return switch (error) {
            case RateLimitException e -> current + 1;
            case ProviderUnavailableException e -> current + 1;
            case ProviderTimeoutException e -> current + 1;
            case StreamInterruptedException e -> current + 1;
            case ProtocolException e -> current + 1;
            case QuotaExceededException e -> current + 1;
            case ModelNotFoundException e -> current + 1;
            case ContextLengthException e -> larger(current);
            default -> models.size();
        };
    }

    /** A window that is not known may be larger. */
    private int larger(int current) {
        int window = models.get(current).info().contextWindow().orElse(0);
        int next = current + 1;
        while (next < models.size()
                && models.get(next).info().contextWindow().orElse(Integer.MAX_VALUE) <= window) {
            next++;
        }
        return next;
    }
}
