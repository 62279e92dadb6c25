package io.aiwriter.jdbc;

import io.aiwriter.run.RunJournal;
import io.aiwriter.run.RunLostException;
import io.aiwriter.run.RunState;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** One attempt at a run, in rows. Its number is the fence: who has an older one writes nothing. */
final class JdbcRunJournal implements RunJournal {

    private final Transactions database;
    private final Clock clock;
    private final UUID run;
    private final int attempt;

    JdbcRunJournal(Transactions database, Clock clock, UUID run, int attempt) {
        this.database = database;
        this.clock = clock;
        this.run = run;
        this.attempt = attempt;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public boolean isHeld() {
        return database.read(handle -> JournalRows.isHeld(handle, run, attempt));
    }

    @Override
    public Optional<String> find(String key) {
        return database.read(handle -> JournalRows.find(handle, run, key));
    }

    @Override
    public void record(String key, String answer) {
        StorableText.require("key", key);
        StorableText.require("answer", answer);
        boolean held =
                database.change(
                        handle -> {
                            if (!JournalRows.hold(handle, run, attempt)) {
                                return false;
                            }
                            JournalRows.insert(handle, run, key, answer);
                            return true;
                        });
        if (!held) {
            throw new RunLostException(run, attempt);
        }
    }

    @Override
    public boolean end(RunState state, String reason) {
        if (state == RunState.RUNNING) {
            throw new IllegalArgumentException("state must not be RUNNING");
        }
        StorableText.require("reason", reason);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.change(
                handle -> {
                    if (!JournalRows.hold(handle, run, attempt)) {
                        return false;
                    }
                    JournalRows.end(handle, run, new JournalRows.End(state, reason, now));
                    return true;
                });
    }
}
