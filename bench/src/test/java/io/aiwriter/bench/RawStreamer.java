package io.aiwriter.bench;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** The least that can be done with OkHttp and Jackson: no clocks, no limits, no errors. */
final class RawStreamer implements Streamer {

    private static final MediaType JSON = MediaType.get("application/json");

    private final String baseUrl;
    private final OkHttpClient client = new OkHttpClient();
    private final JsonFactory factory = new JsonFactory();
    private boolean finished;

    RawStreamer(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public String name() {
        return "raw OkHttp + Jackson";
    }

    @Override
    public Streamed stream(String model) {
        String body =
                "{\"model\":\"%s\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Write.\"}]}"
                        .formatted(model);
        Request request =
                new Request.Builder()
                        .url(baseUrl + "/chat/completions")
                        .header("Authorization", "Bearer key")
                        .post(RequestBody.create(body, JSON))
                        .build();
        finished = false;
        long start = System.nanoTime();
        long first = 0;
        StringBuilder text = new StringBuilder();
        try (Response response = client.newCall(request).execute()) {
            BufferedSource source = response.body().source();
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                if (line.startsWith("data: ") && !line.equals("data: [DONE]")) {
                    text.append(content(line.substring("data: ".length())));
                    first = first == 0 ? System.nanoTime() - start : first;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (!finished) {
            throw new IllegalStateException("the stream has no end");
        }
        return new Streamed(first, text.length());
    }

    /** Reads to the end, for the reason to stop stands behind the text. */
    private String content(String json) {
        String content = "";
        try (JsonParser parser = factory.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("content")) {
                    parser.nextToken();
                    content = parser.getString();
                } else if (token == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("finish_reason")) {
                    finished |= parser.nextToken() == JsonToken.VALUE_STRING;
                }
            }
        }
        return content;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
