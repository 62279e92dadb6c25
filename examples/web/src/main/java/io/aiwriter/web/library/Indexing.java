package io.aiwriter.web.library;

import io.aiwriter.AiWriterException;
import io.aiwriter.pipeline.AiWriter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes changes searchable soon after they are stored, one change at a time. Thread-safe. */
@Component
final class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("indexing").factory());
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final ObjectProvider<AiWriter> writer;

    Indexing(ObjectProvider<AiWriter> writer) {
        this.writer = writer;
    }

    /** Asks for what is behind to be indexed, and does not wait. */
    void request() {
        if (wanted.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    private void run() {
        wanted.set(false);
        try {
            writer.getObject().catchUp();
        } catch (AiWriterException e) {
            LOG.warn("what was changed is not searchable yet: {}", e.getMessage());
        }
    }

    /** Finishes what is being indexed before stores are closed; the rest is caught up later. */
    @EventListener
    void stop(ContextClosedEvent event) {
        worker.close();
    }
}
