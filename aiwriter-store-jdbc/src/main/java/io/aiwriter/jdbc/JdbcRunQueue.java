package io.aiwriter.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.aiwriter.Owner;
import io.aiwriter.run.RunQueue;
import io.aiwriter.run.RunWorker;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs as tasks of db-scheduler, which picks, heartbeats, revives and backs off. Thread-safe. */
final class JdbcRunQueue implements RunQueue {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("aiwriter-run");
    private static final double BACK_OFF = 2.0;
    private static final Duration BEFORE_INTERRUPT = Duration.ofMillis(50);

    private final Database database;
    private final int tries;
    private final Scheduler scheduler;
    private final AtomicReference<@Nullable RunWorker> worker = new AtomicReference<>();

    JdbcRunQueue(Database database, QueueSettings settings) {
        this.database = database;
        this.tries = settings.tries();
        Task<Void> task =
                Tasks.custom(TASK)
                        .onFailure(
                                new ExponentialBackoffFailureHandler<>(
                                        settings.firstRetry(), BACK_OFF))
                        .onDeadExecutionRevive()
                        .execute(
                                (instance, context) -> {
                                    UUID run = UUID.fromString(instance.getId());
                                    work(run, context.getExecution().consecutiveFailures);
                                    return (complete, operations) -> {
                                        operations.remove();
                                        addIfQueued(run);
                                    };
                                });
        this.scheduler =
                Scheduler.create(database.queueSource(), task)
                        .tableName(database.queueTable())
                        .threads(settings.runsAtOnce())
                        .pollingInterval(settings.poll())
                        .heartbeatInterval(settings.heartbeat())
                        .missedHeartbeatsLimit(QueueSettings.MISSED_HEARTBEATS)
                        .shutdownMaxWait(BEFORE_INTERRUPT)
                        .enableImmediateExecution()
                        .build();
    }

    @Override
    public void add(UUID run) {
        scheduler.scheduleIfNotExists(TASK.instance(run.toString()).build(), Instant.now());
    }

    @Override
    public void start(RunWorker worker) {
        if (!this.worker.compareAndSet(null, worker)) {
            throw new IllegalStateException("this queue has a worker already");
        }
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    /** A run may have been given back while its task was about to go. */
    private void addIfQueued(UUID run) {
        if (database.read(handle -> RunRows.isQueued(handle, run))) {
            add(run);
        }
    }

    private void work(UUID run, int failures) {
        Optional<Owner> owner = database.read(handle -> RunRows.owner(handle, run));
        RunWorker working = Objects.requireNonNull(worker.get());
        owner.ifPresent(found -> working.work(found, run, Math.max(0, tries - failures)));
    }
}
