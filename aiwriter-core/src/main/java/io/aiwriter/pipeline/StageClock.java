package io.aiwriter.pipeline;

import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the run when stages begin and end. Belongs to one thread. */
final class StageClock {

    private final Clock clock;
    private final RunContext run;
    private @Nullable Stage current;
    private Instant startedAt = Instant.EPOCH;

    StageClock(Clock clock, RunContext run) {
        this.clock = clock;
        this.run = run;
    }

    void start(Stage stage) {
        run.enter(stage);
        current = stage;
        startedAt = clock.instant();
    }

    void finish(Map<String, Long> counts) {
        if (current == null) {
            throw new IllegalStateException("no stage has begun");
        }
        Duration took = Duration.between(startedAt, clock.instant());
        run.emit(new RunEvent.StageFinished(current, took, counts));
        current = null;
    }
}
