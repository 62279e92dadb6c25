package io.aiwriter.chat;

import java.util.Iterator;

/**
 * The events of one answer, pulled on the caller's thread. It ends in exactly one of two ways: a
 * {@link ChatEvent.Completed} is the last event, or {@link #hasNext()} or {@link #next()} throws
 * one {@link io.aiwriter.provider.ProviderException} that carries the text which had arrived.
 * Nothing follows either.
 *
 * <p>{@link #close()} may be called from any thread, cancels the call and frees its socket; the
 * other methods belong to one thread. Interrupting that thread does the same as closing.
 */
public interface ChatStream extends Iterator<ChatEvent>, AutoCloseable {

    /** Cancels what is left of the answer. Does nothing when it had ended. */
    @Override
    void close();

    /**
     * Reads on to the end.
     *
     * @return the complete answer
     * @throws io.aiwriter.provider.ProviderException when the stream breaks
     */
    default ChatResponse await() {
        while (hasNext()) {
            if (next() instanceof ChatEvent.Completed completed) {
                return completed.response();
            }
        }
        throw new IllegalStateException("the stream had already been read to its end");
    }
}
