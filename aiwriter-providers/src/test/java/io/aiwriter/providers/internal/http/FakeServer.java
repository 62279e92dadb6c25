package io.aiwriter.providers.internal.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An HTTP server on this machine that answers, or fails to, exactly as told. */
public final class FakeServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> script = request -> Reply.json(500, "{}");

    /** Closed by the client. */
    private volatile CountDownLatch left = new CountDownLatch(1);

    /** Starts on a free port. */
    public FakeServer() {
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** Answers every request so from now on. */
    public void reply(Reply reply) {
        left = new CountDownLatch(1);
        script = request -> reply;
    }

    /** Answers every request by this function from now on. */
    public void reply(Function<Received, Reply> replies) {
        script = replies;
    }

    /** What came, oldest first. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /**
     * Opens when a client has gone away from the reply, one that ends in silence, that was set
     * last.
     */
    public CountDownLatch left() {
        return left;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16)) {
            socket.setTcpNoDelay(true);
            Received request = read(in);
            while (request != null) {
                received.add(request);
                if (!answer(script.apply(request), socket, in, out)) {
                    return;
                }
                request = read(in);
            }
        } catch (IOException e) {
            return;
        } finally {
            open.remove(socket);
        }
    }

    private boolean answer(Reply reply, Socket socket, InputStream in, OutputStream out)
            throws IOException {
        if (reply.end() == End.DRIP) {
            drip(reply, out);
            return false;
        }
        if (reply.status() > 0) {
            out.write(head(reply).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        write(reply, out);
        return switch (reply.end()) {
            case CLEAN -> {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                yield true;
            }
            case EOF -> false;
            case RESET -> {
                socket.setSoLinger(true, 0);
                yield false;
            }
            case SILENT -> {
                awaitLeaving(in);
                yield false;
            }
            case DRIP -> false;
        };
    }

    /** Sends header after header and never the last, until the client has gone. */
    private static void drip(Reply reply, OutputStream out) throws IOException {
        out.write(("HTTP/1.1 " + reply.status() + " X\r\n").getBytes(StandardCharsets.UTF_8));
        while (!Thread.currentThread().isInterrupted()) {
            out.write("X-More: 1\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void awaitLeaving(InputStream in) {
        CountDownLatch latch = left;
        try {
            while (in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            latch.countDown();
        }
        latch.countDown();
    }

    private static void write(Reply reply, OutputStream out) throws IOException {
        byte[] body = reply.body();
        boolean small = reply.piece() < 1_024;
        for (long round = 0; round < reply.rounds(); round++) {
            for (int start = 0; start < body.length; start += reply.piece()) {
                int length = Math.min(reply.piece(), body.length - start);
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(body, start, length);
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
                if (small) {
                    out.flush();
                }
            }
        }
        out.flush();
    }

    private static String head(Reply reply) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " X\r\n");
        reply.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("Transfer-Encoding: chunked\r\n\r\n").toString();
    }

    private static @Nullable Received read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null || first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Received(first.split(" ")[1], headers, body);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) c);
        }
        return null;
    }

    /** A request that came. Header names are in lower case. */
    public record Received(String path, Map<String, String> headers, String body) {}

    /** How a reply ends. */
    public enum End {
        /** In order. */
        CLEAN,
        /** The connection is closed before the body has ended. */
        EOF,
        /** The connection is reset. */
        RESET,
        /** Nothing more comes, and the connection stays. */
        SILENT,
        /** Headers come slowly and without end. */
        DRIP
    }

    /**
     * A reply. Status 0 sends no head; the body is sent {@code rounds} times in pieces of {@code
     * piece} bytes, small ones one by one.
     */
    public record Reply(
            int status, Map<String, String> headers, byte[] body, int piece, long rounds, End end) {

        private static final int PIECE = 4_096;

        /** JSON in order. */
        public static Reply json(int status, String body) {
            return of(status, "application/json", body);
        }

        /** Server-sent events in order. */
        public static Reply events(String body) {
            return of(200, "text/event-stream", body);
        }

        /** Any body in order. */
        public static Reply of(int status, String type, String body) {
            return new Reply(
                    status,
                    Map.of("Content-Type", type),
                    body.getBytes(StandardCharsets.UTF_8),
                    PIECE,
                    1,
                    End.CLEAN);
        }

        /** No answer at all. */
        public static Reply nothing(End end) {
            return new Reply(0, Map.of(), new byte[0], PIECE, 1, end);
        }

        /** The same with another body. */
        public Reply body(byte[] other) {
            return new Reply(status, headers, other, piece, rounds, end);
        }

        /** The same in pieces of this size. */
        public Reply pieces(int bytes) {
            return new Reply(status, headers, body, bytes, rounds, end);
        }

        /** The same, many times over. */
        public Reply rounds(long times) {
            return new Reply(status, headers, body, piece, times, end);
        }

        /** The same with another end. */
        public Reply end(End other) {
            return new Reply(status, headers, body, piece, rounds, other);
        }

        /** The same with another header. */
        public Reply header(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body, piece, rounds, end);
        }
    }
}
