package io.aiwriter.providers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.providers.internal.http.FakeServer.End;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that are given up at random moments leave nothing behind. */
@Timeout(60)
class CancellationTest {

    private static final ChatRequest REQUEST = ChatRequest.builder().user("Hello").build();
    private static final int CALLS = Integer.getInteger("aiwriter.cancellations", 300);
    private static final End[] ENDS = End.values();

    @Test
    void randomClosesAndInterruptsLeaveNothing() throws Exception {
        OkHttpClient shared = new OkHttpClient();
        try (FakeServer server = new FakeServer()) {
            ChatModel model =
                    ChatModels.OPENAI.model(
                            server.url(), HttpSettings.builder().client(shared).build());
            Random random = new Random(11);
            server.reply(request -> anyReply(random));
            AtomicInteger outcomes = new AtomicInteger();
            CountDownLatch all = new CountDownLatch(CALLS);
            for (int i = 0; i < CALLS; i++) {
                giveUp(model, random.nextInt(), outcomes, all);
            }
            all.await();
            assertThat(outcomes).hasValue(CALLS);
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (leftovers(shared) > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(leftovers(shared)).isZero();
    }

    private static Reply anyReply(Random random) {
        ChatModels provider = ChatModels.OPENAI;
        synchronized (random) {
            boolean headers = random.nextInt(4) > 0;
            End end = ENDS[random.nextInt(ENDS.length)];
            boolean whole = random.nextBoolean();
            String body =
                    provider.start("a").repeat(random.nextInt(4)) + (whole ? provider.end() : "");
            return headers
                    ? provider.stream(body).end(end).pieces(1 + random.nextInt(50))
                    : Reply.nothing(end == End.CLEAN ? End.RESET : end);
        }
    }

    private static void giveUp(
            ChatModel model, int seed, AtomicInteger outcomes, CountDownLatch all)
            throws InterruptedException {
        Random random = new Random(seed);
        ChatStream[] stream = new ChatStream[1];
        Runnable call = () -> read(model, stream, outcomes, all);
        Thread reader =
                random.nextBoolean()
                        ? Thread.ofVirtual().start(call)
                        : Thread.ofPlatform().daemon().start(call);
        LockSupport.parkNanos(random.nextInt(4_000_000));
        if (random.nextBoolean() && stream[0] != null) {
            stream[0].close();
        } else {
            reader.interrupt();
        }
        reader.join();
    }

    private static void read(
            ChatModel model, ChatStream[] started, AtomicInteger outcomes, CountDownLatch all) {
        try (ChatStream stream = model.stream(REQUEST)) {
            started[0] = stream;
            while (stream.hasNext()) {
                stream.next();
            }
            outcomes.incrementAndGet();
        } catch (ProviderException e) {
            outcomes.incrementAndGet();
        } finally {
            all.countDown();
        }
    }

    /** Connections in use, and threads that watch calls. */
    private static long leftovers(OkHttpClient client) {
        int used =
                client.connectionPool().connectionCount()
                        - client.connectionPool().idleConnectionCount();
        long watching =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("aiwriter-call-watch"))
                        .count();
        return used + watching;
    }
}
