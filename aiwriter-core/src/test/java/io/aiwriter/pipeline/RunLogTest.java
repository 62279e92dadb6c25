package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RunLogTest {

    private static final RunEvent END = new RunEvent.Failed(new RunCancelledException());

    private final AtomicInteger interrupts = new AtomicInteger();
    private final RunLog log = new RunLog(interrupts::incrementAndGet);

    @Test
    void readersStartAtTheBeginning() {
        log.add(new RunEvent.Warning("one"));
        log.add(END);
        assertThat(log).hasSize(2);
        assertThat(log).hasSize(2);
    }

    @Test
    void nothingFollowsTheEnd() {
        log.add(END);
        log.add(new RunEvent.Warning("late"));
        assertThat(log).containsExactly(END);
    }

    @Test
    void readerWaitsForWhatIsStillToCome() throws Exception {
        CompletableFuture<List<RunEvent>> read =
                CompletableFuture.supplyAsync(
                        () -> {
                            List<RunEvent> events = new ArrayList<>();
                            log.forEach(events::add);
                            return events;
                        });
        log.add(new RunEvent.Warning("one"));
        log.add(END);
        assertThat(read.get(10, TimeUnit.SECONDS)).hasSize(2);
    }

    @Test
    void readingBeyondTheEndIsAnError() {
        log.add(END);
        Iterator<RunEvent> events = log.iterator();
        events.next();
        assertThatThrownBy(events::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void interruptedReaderTellsAndStillSeesTheEnd() throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    log.forEach(event -> {});
                                    flag.complete(Thread.currentThread().isInterrupted());
                                });
        reader.interrupt();
        while (interrupts.get() == 0) {
            Thread.onSpinWait();
        }
        log.add(END);
        assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
