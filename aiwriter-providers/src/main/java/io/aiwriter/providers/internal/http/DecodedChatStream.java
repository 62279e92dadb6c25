package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.StreamInterruptedException;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** A chat stream over a provider's events: one terminal outcome, whatever the server does. */
public final class DecodedChatStream implements ChatStream {

    private final EventStream events;
    private final ChatDecoder decoder;
    private final Queue<ChatEvent> ready = new ArrayDeque<>();
    private boolean ended;

    /**
     * A stream.
     *
     * @param events what the server sends
     * @param decoder knows what it means
     */
    public DecodedChatStream(EventStream events, ChatDecoder decoder) {
        this.events = events;
        this.decoder = decoder;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            read();
        }
        return !ready.isEmpty();
    }

    @Override
    public ChatEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the stream has ended");
        }
        return ready.remove();
    }

    @Override
    public void close() {
        ended = true;
        events.close();
    }

    private void read() {
        try {
            ServerEvent event = events.next();
            if (event == null) {
                throw interrupted();
            }
            if (decoder.decode(event, ready::add)) {
                ready.add(new ChatEvent.Completed(decoder.response()));
                close();
            }
        } catch (JacksonException e) {
            close();
            throw ProviderErrors.protocol(known(), "an event is not the JSON it should be", e);
        } catch (ProviderException e) {
            close();
            throw withPartialText(e);
        }
    }

    private StreamInterruptedException interrupted() {
        return new StreamInterruptedException(
                "%s closed the stream before its end; what had arrived is in partialText()"
                        .formatted(events.failure().provider()),
                known(),
                null);
    }

    private ProviderFailure known() {
        return events.failure().toBuilder().partialText(decoder.text()).build();
    }

    /** The same kind of error, with what had arrived. */
    private ProviderException withPartialText(ProviderException e) {
        boolean complete = decoder.text().isEmpty() || !e.failure().partialText().isEmpty();
        return complete ? e : PartialErrors.with(e, decoder.text());
    }

    /** What a provider's events mean. Belongs to one stream. */
    public interface ChatDecoder {

        /**
         * Takes in an event.
         *
         * @param event the event
         * @param out takes what the caller is to see
         * @return whether this was the provider's terminal marker
         * @throws ProviderException when the event says that the answer failed
         */
        boolean decode(ServerEvent event, Consumer<ChatEvent> out);

        /** The text so far. */
        String text();

        /** The whole answer; called once the terminal marker was seen. */
        ChatResponse response();
    }
}
