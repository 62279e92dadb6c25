package io.aiwriter.llama;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a model of one layer that always says the same: attention and feed-forward add nothing, a
 * token is a unit vector, and the output picks the token's successor. The form is GGUF 3.
 */
final class TinyGguf {

    private static final int ALIGNMENT = 32;
    private static final int HEADS = 4;
    private static final int FEED_FORWARD = 32;
    private static final int NORMAL = 1;
    private static final int UNKNOWN = 2;
    private static final int CONTROL = 3;
    private static final int BYTE = 6;
    private static final int EOS = 2;
    private static final int BYTES = 256;

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();
    private final Map<String, float[]> tensors = new LinkedHashMap<>();
    private final Map<String, int[]> shapes = new LinkedHashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TinyGguf() {}

    /**
     * Writes a model.
     *
     * @param words what it says, all different; after the last it stops
     * @param loops whether it begins anew instead of stopping
     */
    static Path write(Path file, List<String> words, boolean loops) {
        return new TinyGguf().writeTo(file, words, loops);
    }

    private Path writeTo(Path file, List<String> words, boolean loops) {
        add("<unk>", UNKNOWN);
        add("<s>", CONTROL);
        add("</s>", CONTROL);
        for (int i = 0; i < BYTES; i++) {
            add("<0x%02X>".formatted(i), BYTE);
        }
        int first = tokens.size();
        words.forEach(word -> add(word.replace(' ', '\u2581'), NORMAL));
        weights(first, first + words.size() - 1, loops);
        try {
            header(first);
            tensors();
            Files.write(file, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void add(String token, int type) {
        tokens.add(token);
        types.add(type);
    }

    private int width() {
        int step = HEADS * 2;
        return (tokens.size() + step - 1) / step * step;
    }

    private void weights(int first, int last, boolean loops) {
        int width = width();
        int count = tokens.size();
        float[] embedding = new float[count * width];
        float[] output = new float[count * width];
        for (int token = 0; token < count; token++) {
            embedding[token * width + token] = 1;
            int after = token >= first && token < last ? token + 1 : first;
            int successor = token == last && !loops ? EOS : after;
            output[successor * width + token] = 4;
        }
        tensor("token_embd.weight", embedding, width, count);
        tensor("output_norm.weight", ones(width), width);
        tensor("output.weight", output, width, count);
        tensor("blk.0.attn_norm.weight", ones(width), width);
        for (String name : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
            tensor("blk.0." + name + ".weight", new float[width * width], width, width);
        }
        tensor("blk.0.ffn_norm.weight", ones(width), width);
        tensor("blk.0.ffn_gate.weight", new float[width * FEED_FORWARD], width, FEED_FORWARD);
        tensor("blk.0.ffn_up.weight", new float[width * FEED_FORWARD], width, FEED_FORWARD);
        tensor("blk.0.ffn_down.weight", new float[width * FEED_FORWARD], FEED_FORWARD, width);
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void tensor(String name, float[] values, int... shape) {
        tensors.put(name, values);
        shapes.put(name, shape);
    }

    private void header(int first) throws IOException {
        int width = width();
        out.write("GGUF".getBytes(StandardCharsets.US_ASCII));
        int32(3);
        int64(tensors.size());
        int64(17);
        text("general.architecture", "llama");
        text("general.name", "tiny");
        number("llama.context_length", 512);
        number("llama.embedding_length", width);
        number("llama.block_count", 1);
        number("llama.feed_forward_length", FEED_FORWARD);
        number("llama.attention.head_count", HEADS);
        number("llama.attention.head_count_kv", HEADS);
        number("llama.rope.dimension_count", width / HEADS);
        number("llama.vocab_size", tokens.size());
        key("llama.attention.layer_norm_rms_epsilon", 6);
        int32(Float.floatToIntBits(1e-5f));
        text("tokenizer.ggml.model", "llama");
        array("tokenizer.ggml.tokens", 8);
        for (String token : tokens) {
            string(token);
        }
        array("tokenizer.ggml.scores", 6);
        for (int i = 0; i < tokens.size(); i++) {
            int32(Float.floatToIntBits(i < first ? 0f : -1e6f));
        }
        array("tokenizer.ggml.token_type", 5);
        for (int type : types) {
            int32(type);
        }
        number("tokenizer.ggml.bos_token_id", 1);
        number("tokenizer.ggml.eos_token_id", EOS);
    }

    private void tensors() throws IOException {
        long offset = 0;
        for (Map.Entry<String, float[]> tensor : tensors.entrySet()) {
            int[] shape = shapes.getOrDefault(tensor.getKey(), new int[0]);
            string(tensor.getKey());
            int32(shape.length);
            for (int length : shape) {
                int64(length);
            }
            int32(0);
            int64(offset);
            offset += aligned(tensor.getValue().length * 4L);
        }
        pad();
        for (float[] values : tensors.values()) {
            ByteBuffer bytes =
                    ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            out.write(bytes.array());
            pad();
        }
    }

    private static long aligned(long size) {
        return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private void pad() {
        while (out.size() % ALIGNMENT != 0) {
            out.write(0);
        }
    }

    private void text(String key, String value) throws IOException {
        key(key, 8);
        string(value);
    }

    private void number(String key, int value) throws IOException {
        key(key, 4);
        int32(value);
    }

    private void array(String key, int elementType) throws IOException {
        key(key, 9);
        int32(elementType);
        int64(tokens.size());
    }

    private void key(String key, int type) throws IOException {
        string(key);
        int32(type);
    }

    private void string(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int64(bytes.length);
        out.write(bytes);
    }

    private void int32(int value) throws IOException {
        out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    }

    private void int64(long value) throws IOException {
        out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    }
}
