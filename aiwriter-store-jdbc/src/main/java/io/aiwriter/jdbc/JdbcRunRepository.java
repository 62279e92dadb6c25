package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.run.RunJournal;
import io.aiwriter.run.RunRepository;
import io.aiwriter.run.StoredRun;
import io.aiwriter.run.Submission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs in rows. Thread-safe. */
final class JdbcRunRepository implements RunRepository {

    private final Transactions database;
    private final Clock clock;

    JdbcRunRepository(Transactions database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public StoredRun submit(Submission submission) {
        StorableText.require("idempotencyKey", submission.idempotencyKey());
        StorableText.require("request", submission.request());
        Instant now = now();
        return database.write(
                submission.owner(),
                handle ->
                        RunRows.submit(new OwnedRows(handle, submission.owner()), submission, now));
    }

    @Override
    public Optional<StoredRun> find(Owner owner, UUID id) {
        return database.read(handle -> RunRows.find(new OwnedRows(handle, owner), id));
    }

    @Override
    public List<StoredRun> list(Owner owner, int limit, int offset) {
        if (limit < 1 || limit > MAX_PAGE || offset < 0) {
            throw new IllegalArgumentException(
                    "limit must be 1 to %d and offset 0 or more: %d, %d"
                            .formatted(MAX_PAGE, limit, offset));
        }
        return database.read(handle -> RunRows.list(new OwnedRows(handle, owner), limit, offset));
    }

    @Override
    public List<StoredRun> unfinished() {
        return database.read(RunRows::unfinished);
    }

    @Override
    public Optional<RunJournal> take(Owner owner, UUID id) {
        Instant now = now();
        return database.change(handle -> RunRows.take(new OwnedRows(handle, owner), id, now))
                .map(attempt -> new JdbcRunJournal(database, clock, id, attempt));
    }

    @Override
    public boolean cancel(Owner owner, UUID id) {
        Instant now = now();
        return database.change(handle -> RunRows.cancel(new OwnedRows(handle, owner), id, now));
    }

    @Override
    public boolean delete(Owner owner, UUID id) {
        return database.change(handle -> RunRows.delete(new OwnedRows(handle, owner), id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
