package io.aiwriter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a client costs for each token, beside the bare libraries and two peers. Rounds are
 * interleaved, so that what else the machine does falls on all alike; the table has the medians.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamingBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 11);
    private static final int TOKENS = Integer.getInteger("bench.tokens", 100_000);
    private static final int FIRST_TOKENS = Integer.getInteger("bench.answers", 100);
    private static final int STREAMS = 1_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private Process server;
    private String baseUrl = "";

    @BeforeAll
    void start() throws IOException {
        server =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TokenServer.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        baseUrl = "http://127.0.0.1:" + out.readLine() + "/v1";
    }

    @AfterAll
    void stop() {
        server.destroy();
    }

    @Test
    void costOfEachToken() {
        List<Streamer> streamers = streamers();
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            for (Streamer streamer : streamers) {
                Cost cost = measure(streamer);
                if (round >= 0) {
                    costs.computeIfAbsent(streamer.name(), x -> new ArrayList<>()).add(cost);
                }
            }
        }
        streamers.forEach(Streamer::close);
        Cost raw = median(costs.getOrDefault(streamers.get(0).name(), List.of()));
        System.out.println("| client | CPU a token | bytes a token | to the first token |");
        System.out.println("|---|---|---|---|");
        costs.forEach((name, all) -> System.out.println(median(all).row(name, raw)));
        Cost ours = median(costs.getOrDefault("aiwriter", List.of()));
        assertThat(ours.nanos() / raw.nanos()).as("CPU beside raw").isLessThan(1.5);
        assertThat(ours.bytes() / raw.bytes()).as("allocation beside raw").isLessThan(1.5);
    }

    @Test
    void thousandSlowStreams() throws Exception {
        AiwriterStreamer streamer = new AiwriterStreamer(baseUrl);
        streamer.stream("tokens-20-100");
        CountDownLatch begun = new CountDownLatch(STREAMS);
        long used;
        int platformThreads;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Streamer.Streamed>> answers = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                answers.add(
                        callers.submit(
                                () -> {
                                    begun.countDown();
                                    return streamer.stream("tokens-100-100");
                                }));
            }
            begun.await();
            TimeUnit.SECONDS.sleep(5);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            used = runtime.totalMemory() - runtime.freeMemory();
            platformThreads = threads.getThreadCount();
            for (Future<Streamer.Streamed> answer : answers) {
                assertThat(answer.get().characters()).isEqualTo(600);
            }
        }
        System.out.printf(
                "%d slow streams at once: %d MB of heap, %d platform threads%n",
                STREAMS, used >> 20, platformThreads);
        assertThat(used >> 20).isLessThan(200);
    }

    private List<Streamer> streamers() {
        return List.of(
                new RawStreamer(baseUrl),
                new AiwriterStreamer(baseUrl),
                new LangChain4jStreamer(baseUrl),
                new OpenAiJavaStreamer(baseUrl));
    }

    private Cost measure(Streamer streamer) {
        long cpu = system.getProcessCpuTime();
        long allocated = threads.getTotalThreadAllocatedBytes();
        Streamer.Streamed streamed = streamer.stream("tokens-" + TOKENS + "-0");
        double nanos = (double) (system.getProcessCpuTime() - cpu) / TOKENS;
        double bytes = (double) (threads.getTotalThreadAllocatedBytes() - allocated) / TOKENS;
        assertThat(streamed.characters()).isEqualTo(TOKENS * " word0".length());
        long[] first = new long[FIRST_TOKENS];
        for (int i = 0; i < first.length; i++) {
            first[i] = streamer.stream("tokens-3-1").firstToken();
        }
        Arrays.sort(first);
        return new Cost(nanos, bytes, first[first.length / 2] / 1_000.0);
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(
                median(costs.stream().mapToDouble(Cost::nanos).toArray()),
                median(costs.stream().mapToDouble(Cost::bytes).toArray()),
                median(costs.stream().mapToDouble(Cost::firstTokenMicros).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /**
     * What a client took.
     *
     * @param nanos CPU time of the process for each token
     * @param bytes allocated for each token
     * @param firstTokenMicros from the call to the first token
     */
    private record Cost(double nanos, double bytes, double firstTokenMicros) {

        String row(String name, Cost raw) {
            return "| %s | %.2f µs (%.2f ×) | %.0f (%.2f ×) | %.0f µs (%+.0f) |"
                    .formatted(
                            name,
                            nanos / 1_000,
                            nanos / raw.nanos(),
                            bytes,
                            bytes / raw.bytes(),
                            firstTokenMicros,
                            firstTokenMicros - raw.firstTokenMicros());
        }
    }
}
