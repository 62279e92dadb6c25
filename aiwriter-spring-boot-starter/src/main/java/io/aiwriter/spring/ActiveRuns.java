package io.aiwriter.spring;

import io.aiwriter.content.ContentGenerator;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Run;
import io.aiwriter.content.RunEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts runs and knows those that have not ended, so that they are stopped with the application
 * instead of being cut off. The application waits for them as long as {@code
 * spring.lifecycle.timeout-per-shutdown-phase} says. Thread-safe.
 */
public final class ActiveRuns implements ContentGenerator, SmartLifecycle {

    /** After the web server has stopped taking requests, and before stores are closed. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Logger LOG = LoggerFactory.getLogger(ActiveRuns.class);

    private final ContentGenerator generator;
    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile boolean stopping;

    private ActiveRuns(ContentGenerator generator) {
        this.generator = generator;
    }

    /** Runs of a generator. */
    public static ActiveRuns of(ContentGenerator generator) {
        return new ActiveRuns(generator);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the application is stopping
     */
    @Override
    public Run start(ContentRequest request) {
        if (stopping) {
            throw new IllegalStateException("the application is stopping; no run is started");
        }
        Run run = generator.start(request);
        runs.put(run.id(), run);
        Thread.ofVirtual().name("aiwriter-watch-" + run.id()).start(() -> forgetWhenEnded(run));
        return run;
    }

    /** The runs that have not ended. */
    public Set<UUID> ids() {
        return Set.copyOf(runs.keySet());
    }

    /** A run that has not ended. */
    public Optional<Run> find(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
    }

    /** Cancels what has not ended, and waits for it. */
    @Override
    public void stop() {
        stopping = true;
        if (!runs.isEmpty()) {
            LOG.info("stopping {} runs", runs.size());
        }
        runs.values().forEach(Run::cancel);
        runs.values().forEach(Run::close);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void forgetWhenEnded(Run run) {
        for (RunEvent event : run.events()) {
            LOG.trace("run {}: {}", run.id(), event.getClass().getSimpleName());
        }
        runs.remove(run.id());
    }
}
