package io.aiwriter.llama;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaOutput;
import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.StreamInterruptedException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One answer, token by token. The natives are never touched by two threads at once. */
final class LlamaStream implements ChatStream {

    private final LlamaChatModel owner;
    private final LlamaIterator tokens;
    private final int inputTokens;
    private final int limit;
    private final ReentrantLock reading = new ReentrantLock();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean closed;
    private boolean released;
    private boolean completed;
    private int outputTokens;

    /** As the token does that ends an answer. */
    private boolean saysNothing;

    private @Nullable ChatEvent next;

    LlamaStream(LlamaChatModel owner, InferenceParameters parameters, int inputTokens, int limit) {
        this.owner = owner;
        this.inputTokens = inputTokens;
        this.limit = limit;
        this.tokens = owner.model().generate(parameters).iterator();
    }

    @Override
    public boolean hasNext() {
        while (next == null && !closed && !completed) {
            read();
        }
        return next != null;
    }

    @Override
    public ChatEvent next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the stream has ended");
        }
        ChatEvent event = next;
        next = null;
        return event;
    }

    @Override
    public void close() {
        closed = true;
        releaseWhenIdle();
    }

    private void read() {
        reading.lock();
        try {
            advance();
        } finally {
            reading.unlock();
            if (closed || completed) {
                releaseWhenIdle();
            }
        }
    }

    private void advance() {
        if (Thread.currentThread().isInterrupted() || owner.isClosed()) {
            closed = true;
            throw new CallCancelledException(
                    owner.isClosed()
                            ? "the local model was closed"
                            : "the local model was interrupted",
                    failure(),
                    null);
        }
        if (closed) {
            return;
        }
        if (!tokens.hasNext()) {
            completed = true;
            next = new ChatEvent.Completed(response());
            return;
        }
        LlamaOutput output = token();
        if (tokens.hasNext()) {
            outputTokens++;
            saysNothing = output.text.isEmpty();
        }
        if (!output.text.isEmpty()) {
            text.append(output.text);
            next = new ChatEvent.TextDelta(output.text);
        }
    }

    private LlamaOutput token() {
        try {
            return tokens.next();
        } catch (RuntimeException e) {
            closed = true;
            throw new StreamInterruptedException(
                    "llama.cpp broke off: " + e.getMessage(), failure(), e);
        }
    }

    private ChatResponse response() {
        boolean cut = outputTokens >= limit && !saysNothing;
        return new ChatResponse(
                text.toString(),
                "",
                new FinishReason(
                        cut ? FinishReason.Kind.LENGTH : FinishReason.Kind.STOP,
                        cut ? "limit" : "eos"),
                TokenUsage.of(inputTokens, outputTokens),
                owner.info().model(),
                List.of());
    }

    private ProviderFailure failure() {
        return owner.failure().toBuilder().partialText(text.toString()).build();
    }

    /** Whoever reads while the stream is closed gives the turn back when it is done. */
    private void releaseWhenIdle() {
        if (!reading.tryLock()) {
            return;
        }
        try {
            if (!released) {
                released = true;
                if (tokens.hasNext()) {
                    tokens.cancel();
                }
                owner.endTurn();
            }
        } finally {
            reading.unlock();
        }
    }
}
