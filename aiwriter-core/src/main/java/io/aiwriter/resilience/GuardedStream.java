package io.aiwriter.resilience;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream whose end is told to a guard, once. */
final class GuardedStream implements ChatStream {

    private final ChatStream stream;
    private final Guard.Pass pass;
    private final AtomicBoolean ended = new AtomicBoolean();

    GuardedStream(ChatStream stream, Guard.Pass pass) {
        this.stream = stream;
        this.pass = pass;
    }

    @Override
    public boolean hasNext() {
        try {
            return stream.hasNext();
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public ChatEvent next() {
        ChatEvent event;
        try {
            event = stream.next();
        } catch (RuntimeException e) {
            throw failed(e);
        }
        if (event instanceof ChatEvent.Completed completed && ended.compareAndSet(false, true)) {
            pass.completed(completed.response());
        }
        return event;
    }

    @Override
    public void close() {
        stream.close();
        if (ended.compareAndSet(false, true)) {
            pass.abandoned();
        }
    }

    private RuntimeException failed(RuntimeException error) {
        if (ended.compareAndSet(false, true)) {
            pass.failed(error);
        }
        return error;
    }
}
