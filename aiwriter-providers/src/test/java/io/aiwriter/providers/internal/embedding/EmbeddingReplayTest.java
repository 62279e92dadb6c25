package io.aiwriter.providers.internal.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.embedding.EmbeddingResponse;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.End;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.Recording;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Recorded embeddings, as they were and damaged, over a real socket. */
class EmbeddingReplayTest {

    private static final int CUTS = Integer.getInteger("aiwriter.cuts", 50);

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openai, OPENAI",
        "azure, AZURE",
        "compat-mistral, MISTRAL",
        "compat-vllm, VLLM",
        "gemini, GEMINI_2",
        "vertex-gemini, VERTEX",
        "huggingface, HUGGING_FACE"
    })
    void vectorsAreWhatTheBodySays(String file, EmbeddingModels provider) {
        int played = 0;
        for (Recording recording : Recording.read(file + ".embeddings.jsonl")) {
            List<Embedding> expected = expected(recording);
            if (recording.status() != 200) {
                server.reply(Reply.json(recording.status(), recording.body()));
                assertThat(catchThrowable(() -> embed(provider, 3, 1)))
                        .as(recording.id())
                        .isInstanceOf(ModelNotFoundException.class);
            } else if (!expected.isEmpty()) {
                play(provider, recording, expected);
                damage(provider, recording, expected);
            }
            played++;
        }
        assertThat(played).isPositive();
    }

    private void play(EmbeddingModels provider, Recording recording, List<Embedding> expected) {
        Reply reply = Reply.of(200, recording.contentType(), recording.body());
        for (int piece : new int[] {17_000, 4_096, 7}) {
            server.reply(reply.pieces(piece));
            same(provider, recording, expected);
        }
        String more = recording.body().replaceFirst("\\{", "{\"x_new\":{\"a\":[1,{}]},");
        server.reply(Reply.of(200, recording.contentType(), more));
        same(provider, recording, expected);
    }

    private void same(EmbeddingModels provider, Recording recording, List<Embedding> expected) {
        EmbeddingResponse response = embed(provider, expected.get(0).dimensions(), expected.size());
        assertThat(response.embeddings()).as(recording.id()).isEqualTo(expected);
        assertThat(response.usage()).as(recording.id()).isEqualTo(usage(recording));
    }

    private void damage(EmbeddingModels provider, Recording recording, List<Embedding> expected) {
        byte[] body = recording.body().strip().getBytes(StandardCharsets.UTF_8);
        int dimensions = expected.get(0).dimensions();
        Reply reply = Reply.of(200, recording.contentType(), recording.body());
        for (int i = 0; i < CUTS; i++) {
            int length = (int) ((long) body.length * i / CUTS);
            End end = i % 2 == 0 ? End.CLEAN : End.EOF;
            server.reply(reply.body(Arrays.copyOf(body, length)).end(end));
            assertThat(catchThrowable(() -> embed(provider, dimensions, expected.size())))
                    .as("%s cut at %d, %s", recording.id(), length, end)
                    .isInstanceOf(ProviderException.class);
        }
        server.reply(reply);
        assertThat(catchThrowable(() -> embed(provider, dimensions + 1, expected.size())))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining(" %d components".formatted(dimensions));
    }

    @ParameterizedTest
    @CsvSource({"openai, OPENAI", "compat-vllm, VLLM"})
    void bytesOneByOneAreReadToo(String file, EmbeddingModels provider) {
        Recording recording =
                Recording.read(file + ".embeddings.jsonl").stream()
                        .filter(one -> one.status() == 200)
                        .findFirst()
                        .orElseThrow();
        server.reply(Reply.of(200, recording.contentType(), recording.body()).pieces(1));
        same(provider, recording, expected(recording));
    }

    @ParameterizedTest
    @CsvSource("compat-mistral, OPENAI")
    void vectorsAreOrderedByIndex(String file, EmbeddingModels provider) {
        for (Recording recording : Recording.read(file + ".embeddings.jsonl")) {
            JsonNode body = ProviderClient.JSON.readTree(recording.body());
            List<JsonNode> items = new ArrayList<>();
            body.path("data").forEach(items::add);
            Collections.reverse(items);
            server.reply(Reply.json(200, "{\"data\":" + items + "}"));
            List<Embedding> expected = expected(recording);
            assertThat(embed(provider, 1_024, expected.size()).embeddings()).isEqualTo(expected);
        }
    }

    private EmbeddingResponse embed(EmbeddingModels provider, int dimensions, int texts) {
        EmbeddingModel model =
                provider.builder(server.url())
                        .dimensions(dimensions)
                        .httpSettings(HttpSettings.defaults())
                        .build();
        return model.embedWithUsage(Collections.nCopies(texts, "Hello"), Use.DOCUMENT);
    }

    private static List<Embedding> expected(Recording recording) {
        JsonNode body = ProviderClient.JSON.readTree(recording.body());
        List<Embedding> vectors = new ArrayList<>();
        body.path("data").forEach(item -> vectors.add(independent(item.path("embedding"))));
        body.path("embeddings").forEach(item -> vectors.add(independent(item.path("values"))));
        if (body.has("embedding")) {
            vectors.add(independent(body.path("embedding").path("values")));
        }
        if (body.path(0).isNumber()) {
            vectors.add(independent(body));
        }
        return vectors;
    }

    private static Embedding independent(JsonNode vector) {
        if (vector.isString()) {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(vector.asString()));
            float[] values = new float[bytes.remaining() / 4];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.order(ByteOrder.LITTLE_ENDIAN).getFloat();
            }
            return Embedding.of(values);
        }
        float[] values = new float[vector.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(vector.get(i).asString());
        }
        return Embedding.of(values);
    }

    private static TokenUsage usage(Recording recording) {
        JsonNode body = ProviderClient.JSON.readTree(recording.body());
        for (String pointer :
                new String[] {"/usage/prompt_tokens", "/usageMetadata/promptTokenCount"}) {
            if (body.at(pointer).isNumber()) {
                return TokenUsage.of(body.at(pointer).asLong(), 0);
            }
        }
        return TokenUsage.UNREPORTED;
    }
}
