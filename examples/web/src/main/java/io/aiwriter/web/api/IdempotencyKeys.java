package io.aiwriter.web.api;

import io.aiwriter.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Remembers the answers of requests that were sent with an {@code Idempotency-Key}, so that sending
 * one again after a lost answer does nothing twice. Kept in memory for {@link #KEPT}, the latest
 * {@value #MAX_ANSWERS} of all callers. Thread-safe.
 */
@Component
final class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);
    static final int MAX_ANSWERS = 10_000;

    private static final String KEY = "[\\x21-\\x7E]{1,255}";

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Name, Entry> answers = new LinkedHashMap<>();
    private final Clock clock;

    IdempotencyKeys() {
        this(Clock.systemUTC());
    }

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /**
     * The answer that was given before, or a new one. Errors are not kept.
     *
     * @param owner who asks
     * @param key the header, empty when it was not sent
     * @param input what is asked; another input under the same key is refused
     * @param work what is to be done once
     */
    <T> ResponseEntity<T> once(
            Owner owner, String key, Object input, Supplier<ResponseEntity<T>> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        if (!key.matches(KEY)) {
            throw ApiException.invalid(
                    HEADER, "invalid", "Send 1 to 255 visible ASCII characters.");
        }
        Entry entry = entry(new Name(owner, key), input);
        entry.lock.lock();
        try {
            if (entry.answer == null) {
                entry.answer = work.get();
            }
            return cast(entry.answer);
        } finally {
            entry.lock.unlock();
        }
    }

    private Entry entry(Name name, Object input) {
        lock.lock();
        try {
            Instant oldest = clock.instant().minus(KEPT);
            answers.values().removeIf(entry -> entry.since.isBefore(oldest));
            if (answers.size() >= MAX_ANSWERS && !answers.containsKey(name)) {
                answers.remove(answers.keySet().iterator().next());
            }
            Entry entry =
                    answers.computeIfAbsent(name, unused -> new Entry(input, clock.instant()));
            if (!entry.input.equals(input)) {
                throw new ApiException(
                        ProblemCode.UNPROCESSABLE,
                        "The Idempotency-Key was used for another request.",
                        List.of());
            }
            return entry;
        } finally {
            lock.unlock();
        }
    }

    /** Safe because equal inputs come from the same endpoint. */
    @SuppressWarnings("unchecked")
    private static <T> ResponseEntity<T> cast(ResponseEntity<?> answer) {
        return (ResponseEntity<T>) answer;
    }

    private record Name(Owner owner, String key) {}

    private static final class Entry {

        private final ReentrantLock lock = new ReentrantLock();
        private final Object input;
        private final Instant since;
        private @Nullable ResponseEntity<?> answer;

        Entry(Object input, Instant since) {
            this.input = input;
            this.since = since;
        }
    }
}
