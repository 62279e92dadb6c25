package io.aiwriter.providers.internal.http;

import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The events of one answer as they come. Belongs to one thread, but for {@link #close()}. */
public final class EventStream implements AutoCloseable {

    private final Exchange exchange;
    private final Response response;
    private final ProviderFailure failure;
    private final EventReader events;
    private final ReentrantLock reading = new ReentrantLock();
    private Clock clock = Clock.FIRST_EVENT;

    EventStream(Exchange exchange, Response response, EventReader events, ProviderFailure failure) {
        this.exchange = exchange;
        this.response = response;
        this.events = events;
        this.failure = failure;
    }

    /** What the exchange is known by. */
    public ProviderFailure failure() {
        return failure;
    }

    /**
     * The next event; {@code null} when the server closed the stream in order.
     *
     * @param sofar tells what the exchange is known by, with the text that had arrived
     * @throws ProviderException when a clock runs out, the connection breaks or the call is
     *     cancelled
     */
    public @Nullable ServerEvent next(Supplier<ProviderFailure> sofar) {
        reading.lock();
        try {
            return read(sofar);
        } finally {
            reading.unlock();
            releaseEnded();
        }
    }

    /** Cancels what is left and frees the socket. May be called from any thread. */
    @Override
    public void close() {
        exchange.close();
        releaseEnded();
    }

    /** Gives the connection back after the last event. */
    void finish() {
        exchange.finish();
        releaseEnded();
    }

    private @Nullable ServerEvent read(Supplier<ProviderFailure> sofar) {
        exchange.await(clock);
        clock = Clock.BETWEEN_EVENTS;
        try {
            exchange.requireOpen();
            return events.next();
        } catch (IOException e) {
            throw exchange.translate(e, sofar.get(), true);
        } finally {
            exchange.arrived();
        }
    }

    /** A body must not be closed while it is read: then its reader does it. */
    private void releaseEnded() {
        if (exchange.ended() && reading.tryLock()) {
            try {
                response.close();
            } finally {
                reading.unlock();
            }
        }
    }
}
