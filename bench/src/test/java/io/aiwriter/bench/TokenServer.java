package io.aiwriter.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A server of its own process that speaks Chat Completions, so that its work is not measured. The
 * model's name says what to answer: {@code tokens-COUNT-PAUSE}, the pause between tokens in
 * milliseconds.
 */
final class TokenServer {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final int AT_ONCE = 16;

    private TokenServer() {}

    /** Serves until its standard input ends; prints its port. */
    public static void main(String[] arguments) throws IOException {
        ServerSocket server = new ServerSocket(0, 4_096, InetAddress.getLoopbackAddress());
        System.out.println(server.getLocalPort());
        Thread.ofVirtual().start(() -> accept(server));
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server broke down", e);
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            String body = request(in);
            while (body != null) {
                answer(body, out);
                body = request(in);
            }
        } catch (IOException e) {
            // The client is gone, as clients that are closed in the middle are.
            Thread.currentThread().interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(String body, OutputStream out)
            throws IOException, InterruptedException {
        String[] asked = body.replaceAll("(?s).*tokens-(\\d+)-(\\d+).*", "$1 $2").split(" ");
        int count = Integer.parseInt(asked[0]);
        int pause = Integer.parseInt(asked[1]);
        out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            chunk(event("{\"content\":\" word" + i % 10 + "\"}", "null"), gathered);
            if (pause > 0 || i == 0 || i % AT_ONCE == 0) {
                gathered.writeTo(out);
                gathered.reset();
                Thread.sleep(pause);
            }
        }
        chunk(event("{}", "\"stop\""), gathered);
        chunk("data: [DONE]\n\n", gathered);
        gathered.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        gathered.writeTo(out);
    }

    private static String event(String delta, String finish) {
        return "data: {\"id\":\"chatcmpl-ASv9hB9He94oQyZr1CDC8coqvmn5U\",\"object\":"
                + "\"chat.completion.chunk\",\"created\":1731456253,\"model\":\"gpt-4o-mini-2024-07-18\","
                + "\"system_fingerprint\":\"fp_0ba0d124f1\",\"choices\":[{\"index\":0,\"delta\":"
                + delta
                + ",\"logprobs\":null,\"finish_reason\":"
                + finish
                + "}],\"usage\":null}\n\n";
    }

    private static void chunk(String text, ByteArrayOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write('\r');
        out.write('\n');
    }

    /** The body of the next request; {@code null} when the client has closed the connection. */
    private static @Nullable String request(InputStream in) throws IOException {
        int length = 0;
        boolean chunked = false;
        boolean any = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            any = true;
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        if (!any) {
            return null;
        }
        return chunked ? chunks(in) : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        int size = Integer.parseInt(line(in), 16);
        while (size > 0) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in);
            size = Integer.parseInt(line(in), 16);
        }
        line(in);
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
