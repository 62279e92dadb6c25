package io.aiwriter.web.run;

import io.aiwriter.content.RunEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends what happens in a run as server-sent events, each with its number as id, so that a reader
 * who was cut off goes on behind the last one it saw. A comment tells every {@link #HEARTBEAT} that
 * the connection lives. Stateless.
 */
public final class EventStream {

    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private EventStream() {}

    /**
     * Starts to send.
     *
     * @param feed the run
     * @param lastEventId the number of the last event that the reader has, or nothing
     * @param format writes one event
     */
    public static SseEmitter start(RunFeed feed, String lastEventId, Format format) {
        SseEmitter emitter = new SseEmitter(0L);
        int position = position(lastEventId);
        Thread.ofVirtual()
                .name("run-events-" + feed.id())
                .start(() -> send(feed, position, format, emitter));
        return emitter;
    }

    private static void send(RunFeed feed, int from, Format format, SseEmitter emitter) {
        try {
            int position = from;
            while (true) {
                List<RunEvent> events = feed.await(position, HEARTBEAT);
                if (events.isEmpty() && feed.isEnded()) {
                    break;
                }
                if (events.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("alive"));
                }
                position += events.size();
                format.write(events, position, emitter);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a reader of run {} went away", feed.id(), e);
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private static int position(String lastEventId) {
        return lastEventId.matches("\\d{1,9}") ? Integer.parseInt(lastEventId) : 0;
    }

    /** Writes events as a kind of reader wants them. */
    @FunctionalInterface
    public interface Format {

        /**
         * Writes some events; there may be none.
         *
         * @param events what is new
         * @param position the number of the last of them, which is its id
         * @param to where to write
         * @throws IOException when the reader has gone
         */
        void write(List<RunEvent> events, int position, SseEmitter to) throws IOException;
    }
}
