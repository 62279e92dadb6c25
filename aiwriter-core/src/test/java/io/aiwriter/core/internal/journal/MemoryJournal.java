package io.aiwriter.core.internal.journal;

import io.aiwriter.run.RunJournal;
import io.aiwriter.run.RunState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Entries of one test. */
final class MemoryJournal implements RunJournal {

    final Map<String, String> entries = new ConcurrentHashMap<>();

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public boolean isHeld() {
        return true;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public void record(String key, String answer) {
        entries.putIfAbsent(key, answer);
    }

    @Override
    public boolean end(RunState state, String reason) {
        return true;
    }
}
