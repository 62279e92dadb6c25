package io.aiwriter.providers.internal.http;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderTimeoutException;
import io.aiwriter.provider.ProviderUnavailableException;
import io.aiwriter.provider.StreamInterruptedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One call with its clocks, the thread that waits for it, and why it ended. Only the first reason
 * counts. The waiting thread calls it, but for {@link #check} and {@link #close}.
 */
final class Exchange extends EventListener {

    private final Call call;
    private final HttpSettings settings;
    private final CallWatch watch;
    private final long started = System.nanoTime();
    private final AtomicReference<@Nullable Object> end = new AtomicReference<>();
    private volatile Clock clock = Clock.CONNECT;
    private volatile long clockStarted = started;
    private volatile @Nullable Thread waiting;

    Exchange(Call call, HttpSettings settings, CallWatch watch) {
        this.call = call;
        this.settings = settings;
        this.watch = watch;
        call.addEventListener(this);
    }

    /**
     * Sends the request and waits for the headers of the answer. OkHttp is written in Kotlin and
     * throws {@link InterruptedException} without saying so while it waits for a connection.
     */
    Response execute() throws IOException {
        waiting = Thread.currentThread();
        watch.begin(this);
        try {
            return call.execute();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while connecting", e);
        }
    }

    /** Something is waited for from now on, by the calling thread. */
    void await(Clock next) {
        if (next != clock) {
            clock = next;
            clockStarted = System.nanoTime();
        }
        waiting = Thread.currentThread();
    }

    /** What was waited for has come; the next begins anew. */
    void arrived() {
        waiting = null;
        clock = Clock.CALL;
        clockStarted = started;
    }

    /** Cancels a call that has not ended. */
    void close() {
        cancel(Reason.CLOSED);
    }

    /** The answer was read to its end; its connection can be used again. */
    void finish() {
        end.compareAndSet(null, Reason.FINISHED);
        watch.end(this);
    }

    boolean ended() {
        return end.get() != null;
    }

    /** Reads no body that may have been closed. */
    void requireOpen() throws IOException {
        if (ended()) {
            throw new IOException("the call has ended");
        }
    }

    @Override
    public void connectionAcquired(Call acquiring, Connection connection) {
        clock = Clock.FIRST_EVENT;
        clockStarted = System.nanoTime();
    }

    /** Cancels the call when its thread was interrupted or a clock has run out. */
    void check(long now) {
        Thread thread = waiting;
        if (thread != null && thread.isInterrupted()) {
            cancel(Reason.INTERRUPTED);
        } else if (now - started > nanos(Clock.CALL)) {
            cancel(Clock.CALL);
        } else if (thread != null && now - clockStarted > nanos(clock)) {
            cancel(clock);
        }
    }

    /**
     * What an exception of the transport means.
     *
     * @param known what the exchange is known by
     * @param streaming whether events were already expected
     */
    ProviderException translate(IOException e, ProviderFailure known, boolean streaming) {
        String provider = known.provider();
        Object reason = end.get();
        if (Thread.currentThread().isInterrupted() || reason == Reason.INTERRUPTED) {
            return new CallCancelledException(
                    "the call to " + provider + " was interrupted", known, e);
        }
        if (reason == Reason.CLOSED) {
            return new CallCancelledException("the call to " + provider + " was closed", known, e);
        }
        if (reason instanceof Clock expired) {
            return timeout(expired, known, e);
        }
        if (e instanceof LineReader.TooLargeException) {
            return ProviderErrors.protocol(known, "the answer has " + e.getMessage(), e);
        }
        if (e instanceof InterruptedIOException) {
            return timeout(clock, known, e);
        }
        if (streaming) {
            return new StreamInterruptedException(
                    "the connection to %s broke in the middle of its answer".formatted(provider)
                            + "; what had arrived is in partialText()",
                    known,
                    e);
        }
        return new ProviderUnavailableException(unreachable(provider, e), known, e);
    }

    private ProviderTimeoutException timeout(Clock expired, ProviderFailure known, IOException e) {
        return new ProviderTimeoutException(
                "%s took longer than %s allows (%s); raise it or try again"
                        .formatted(known.provider(), expired.setting(), expired.limit(settings)),
                known,
                e);
    }

    private String unreachable(String provider, IOException e) {
        String host = call.request().url().host() + ":" + call.request().url().port();
        return switch (e) {
            case ConnectException x ->
                    "%s refuses connections at %s; is it running there?".formatted(provider, host);
            case UnknownHostException x ->
                    "%s has no address at %s; check the name and the network"
                            .formatted(provider, host);
            case SSLException x ->
                    "no safe connection to %s at %s; check its certificate"
                            .formatted(provider, host);
            default -> "the connection to %s at %s failed; try again".formatted(provider, host);
        };
    }

    private long nanos(Clock running) {
        return running.limit(settings).toNanos();
    }

    private void cancel(Object reason) {
        if (end.compareAndSet(null, reason)) {
            watch.end(this);
            call.cancel();
        }
    }

    /** Why a call ended but for a clock. */
    private enum Reason {
        CLOSED,
        FINISHED,
        INTERRUPTED
    }
}
