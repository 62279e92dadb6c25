package io.aiwriter.discovery;

import io.aiwriter.research.PageReader;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A web of pages that say their address; those told to are missing or never answer. */
final class FakePages implements PageReader {

    private final Set<String> missing = new ConcurrentSkipListSet<>();
    private final Set<String> silent = new ConcurrentSkipListSet<>();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    final CountDownLatch silence = new CountDownLatch(1);

    FakePages without(String location) {
        missing.add(location);
        return this;
    }

    FakePages silentAt(String location) {
        silent.add(location);
        return this;
    }

    @Override
    public Source read(URI location) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            read.add(location.toString());
            if (silent.contains(location.toString())) {
                waitForever(location);
            }
            if (missing.contains(location.toString())) {
                throw new UnreadableSourceException(location, Reason.NOT_FOUND, "it is gone", null);
            }
            Thread.yield();
            return Source.builder(location, SourceText.of("# Page\n\nText of " + location + "."))
                    .build();
        } finally {
            now.decrementAndGet();
        }
    }

    List<String> visited() {
        return List.copyOf(read);
    }

    int mostAtOnce() {
        return most.get();
    }

    int interrupted() {
        return stopped.get();
    }

    private void waitForever(URI location) {
        silence.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.incrementAndGet();
            throw new UnreadableSourceException(location, Reason.FAILED, "cancelled", e);
        }
    }
}
