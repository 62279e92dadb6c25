package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.StreamInterruptedException;
import java.util.NoSuchElementException;
import tools.jackson.core.JacksonException;

/** A chat stream over a provider's events: one terminal outcome, whatever the server does. */
final class ChatEvents implements ChatStream {

    private final EventStream events;
    private final Answer answer;
    private final ChatDecoder decoder;
    private volatile boolean closed;
    private boolean announced;
    private boolean ended;

    ChatEvents(EventStream events, Answer answer, ChatDecoder decoder) {
        this.events = events;
        this.answer = answer;
        this.decoder = decoder;
    }

    @Override
    public boolean hasNext() {
        while (!closed && !ended && answer.events().isEmpty()) {
            read();
        }
        announced = !closed && !answer.events().isEmpty();
        return announced;
    }

    @Override
    public ChatEvent next() {
        // What was announced is given, even when another thread has closed the stream since.
        if (!announced && !hasNext()) {
            throw new NoSuchElementException("the stream has ended");
        }
        announced = false;
        return answer.events().remove();
    }

    @Override
    public void close() {
        closed = true;
        events.close();
    }

    private void read() {
        try {
            ServerEvent event = events.next(answer::failure);
            boolean complete = event == null ? decoder.completeAtEnd() : decoder.decode(event);
            if (event == null && !complete) {
                throw interrupted(answer.failure());
            }
            if (complete) {
                answer.events().add(new ChatEvent.Completed(answer.response()));
                ended = true;
                events.finish();
            }
        } catch (ProviderException e) {
            end();
            throw e;
        } catch (JacksonException e) {
            end();
            throw ProviderErrors.protocol(answer.failure(), "an event is not what it should be", e);
        }
    }

    private void end() {
        ended = true;
        answer.events().clear();
        events.close();
    }

    static StreamInterruptedException interrupted(ProviderFailure failure) {
        return new StreamInterruptedException(
                "%s closed the stream before its end; what had arrived is in partialText()"
                        .formatted(failure.provider()),
                failure,
                null);
    }
}
