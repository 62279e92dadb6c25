package io.aiwriter.providers.internal.http;

import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The events of one answer as they come. Belongs to one thread, but for {@link #close()}. */
public final class EventStream implements AutoCloseable {

    private final ProviderClient client;
    private final Call call;
    private final Response response;
    private final ProviderFailure failure;
    private final EventReader events;
    private boolean first = true;

    EventStream(ProviderClient client, Call call, Response response, ProviderFailure failure) {
        this.client = client;
        this.call = call;
        this.response = response;
        this.failure = failure;
        long maxEvent = client.settings().maxEventBytes();
        LineReader lines =
                new LineReader(
                        response.body().source(), maxEvent, client.settings().maxResponseBytes());
        this.events = new EventReader(lines, maxEvent);
    }

    /** What the exchange is known by. */
    public ProviderFailure failure() {
        return failure;
    }

    /**
     * The next event; {@code null} when the server closed the stream in order.
     *
     * @throws ProviderException when a clock runs out, the connection breaks or the call is
     *     cancelled
     */
    public @Nullable ServerEvent next() {
        client.interrupts().handOver(call);
        ProviderClient.Clock clock =
                first ? ProviderClient.Clock.FIRST_EVENT : ProviderClient.Clock.BETWEEN_EVENTS;
        try {
            limit(clock.of(client.settings()));
            ServerEvent event = events.next();
            first = false;
            return event;
        } catch (IOException e) {
            throw client.translate(e, call, failure, clock);
        }
    }

    /** Cancels what is left and frees the socket. */
    @Override
    public void close() {
        client.interrupts().end(call);
        call.cancel();
        response.close();
    }

    /** A deadline for the whole event, which single bytes cannot put off. */
    private void limit(Duration time) {
        BufferedSource source = response.body().source();
        source.timeout().deadlineNanoTime(System.nanoTime() + time.toNanos());
    }
}
