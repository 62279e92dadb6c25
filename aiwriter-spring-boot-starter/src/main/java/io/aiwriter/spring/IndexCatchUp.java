package io.aiwriter.spring;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.pipeline.AiWriter;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Makes searchable, beside the application, what was stored and not indexed when a process ended.
 * Loads the embedding model only when something is behind.
 */
final class IndexCatchUp implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCatchUp.class);

    private final Supplier<AiWriter> writer;
    private final Supplier<ContentRepository> contents;

    IndexCatchUp(Supplier<AiWriter> writer, Supplier<ContentRepository> contents) {
        this.writer = writer;
        this.contents = contents;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Thread.ofVirtual().name("aiwriter-catch-up").start(this::run);
    }

    void run() {
        try {
            if (!contents.get().unindexed().isEmpty()) {
                LOG.info("{} contents were not searchable yet", writer.get().catchUp());
            }
        } catch (AiWriterException e) {
            LOG.warn(
                    "Contents that are not searchable stay so until the next start: {}",
                    e.getMessage());
        }
    }
}
