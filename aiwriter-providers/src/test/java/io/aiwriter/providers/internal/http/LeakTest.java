package io.aiwriter.providers.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.providers.internal.embedding.EmbeddingModels;
import io.aiwriter.providers.internal.http.FakeServer.End;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand calls of every outcome leave nothing behind. */
class LeakTest {

    private static final int CALLS = 10_000;
    private static final ChatRequest REQUEST =
            ChatRequest.builder().user("Hello").maxOutputTokens(10).build();
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @Test
    @Timeout(120)
    void manyCallsLeaveNoThreadConnectionOrDescriptor() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DESCRIPTORS));
        ConnectionPool pool = new ConnectionPool(5, 1, TimeUnit.MINUTES);
        OkHttpClient client = new OkHttpClient.Builder().connectionPool(pool).build();
        HttpSettings settings = HttpSettings.builder().client(client).build();
        try (FakeServer server = new FakeServer()) {
            ChatModel chat = ChatModels.OPENAI.model(server.url(), settings);
            EmbeddingModel embeddings = EmbeddingModels.OPENAI.model(server.url(), settings);
            script(server);
            assertThat(calls(chat, embeddings, 100)).isBetween(5, 50);
            int threads = Thread.activeCount();
            long descriptors = descriptors();
            assertThat(calls(chat, embeddings, CALLS)).isBetween(CALLS / 20, CALLS / 2);
            Instant deadline = Instant.now().plusSeconds(20);
            while (Thread.activeCount() > threads + 3
                    || pool.connectionCount() > pool.idleConnectionCount()
                    || descriptors() > descriptors + 20) {
                assertThat(Instant.now())
                        .as(
                                "%d threads of %d, %d descriptors of %d",
                                Thread.activeCount(), threads, descriptors(), descriptors)
                        .isBefore(deadline);
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(pool.connectionCount()).isLessThanOrEqualTo(5);
            pool.evictAll();
        }
    }

    private static int calls(ChatModel chat, EmbeddingModel embeddings, int times) {
        int failed = 0;
        for (int i = 0; i < times; i++) {
            int kind = i % 4;
            Throwable error = catchThrowable(() -> call(kind, chat, embeddings));
            if (error != null) {
                assertThat(error).isInstanceOf(ProviderException.class);
                failed++;
            }
        }
        return failed;
    }

    private static void call(int kind, ChatModel chat, EmbeddingModel embeddings) {
        switch (kind) {
            case 0 -> chat.chat(REQUEST);
            case 1 -> chat.stream(REQUEST).await();
            case 2 -> leave(chat);
            default -> embeddings.embed("Hello", Use.QUERY);
        }
    }

    /** Goes away after the first event. */
    private static void leave(ChatModel chat) {
        try (ChatStream stream = chat.stream(REQUEST)) {
            assertThat(stream.hasNext()).isTrue();
        }
    }

    private static void script(FakeServer server) {
        AtomicInteger count = new AtomicInteger();
        String start = ChatModels.OPENAI.start("Hello");
        Reply stream = ChatModels.OPENAI.stream(start + ChatModels.OPENAI.end());
        server.reply(
                request -> {
                    Reply fine =
                            request.path().endsWith("embeddings")
                                    ? EmbeddingModels.OPENAI.answer(request)
                                    : ChatModels.OPENAI.answer(request, "Hello");
                    return switch (Math.floorMod(count.incrementAndGet() * 7, 40)) {
                        case 0 -> Reply.json(500, "{}");
                        case 1 -> Reply.json(429, "{}").header("Retry-After", "1");
                        case 2 -> Reply.of(200, "text/html", "<html>");
                        case 3 -> Reply.nothing(End.RESET);
                        case 4 -> Reply.nothing(End.EOF);
                        case 5 -> fine.end(End.EOF);
                        case 6 -> stream.body("data: {nonsense}\n\n".getBytes(UTF_8));
                        case 7 -> Reply.json(302, "").header("Location", "http://127.0.0.1:1/");
                        default -> fine;
                    };
                });
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }
}
