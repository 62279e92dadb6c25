package io.aiwriter.providers.internal.completions;

import io.aiwriter.providers.internal.http.Answer;
import io.aiwriter.providers.internal.http.ProviderClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the chunks that say nothing but the next characters, which nearly all of a stream do,
 * without a tree of their JSON. What it does not know at sight it leaves to the one who reads
 * trees, so that no answer depends on it.
 */
final class PlainChunk {

    private PlainChunk() {}

    /**
     * The characters that a chunk adds.
     *
     * @param json the chunk
     * @param answer knows the model so far
     * @return {@code null} when the chunk may say more, or is broken
     */
    static @Nullable String text(String json, Answer answer) {
        try (JsonParser parser = ProviderClient.JSON.createParser(json)) {
            String text =
                    parser.nextToken() == JsonToken.START_OBJECT ? root(parser, answer) : null;
            return text != null && parser.nextToken() == null ? text : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable String root(JsonParser parser, Answer answer) {
        String text = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            boolean plain =
                    switch (name) {
                        case "id",
                                "object",
                                "created",
                                "service_tier",
                                "system_fingerprint",
                                "obfuscation",
                                "provider" ->
                                value.isScalarValue();
                        case "usage" -> value == JsonToken.VALUE_NULL;
                        case "model" -> answer.isModel(parser.getString());
                        case "choices" -> text == null && value == JsonToken.START_ARRAY;
                        default -> false;
                    };
            if (plain && name.equals("choices")) {
                text = choices(parser);
                plain = text != null;
            }
            if (!plain) {
                return null;
            }
        }
        return parser.hasToken(JsonToken.END_OBJECT) ? text : null;
    }

    private static @Nullable String choices(JsonParser parser) {
        String text = parser.nextToken() == JsonToken.START_OBJECT ? choice(parser) : null;
        return text != null && parser.nextToken() == JsonToken.END_ARRAY ? text : null;
    }

    private static @Nullable String choice(JsonParser parser) {
        String text = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            boolean plain =
                    switch (name) {
                        case "index" -> value.isNumeric() && parser.getIntValue() == 0;
                        case "delta" -> text == null && value == JsonToken.START_OBJECT;
                        case "logprobs", "finish_reason", "native_finish_reason" ->
                                value == JsonToken.VALUE_NULL;
                        default -> false;
                    };
            if (plain && name.equals("delta")) {
                text = delta(parser);
                plain = text != null;
            }
            if (!plain) {
                return null;
            }
        }
        return parser.hasToken(JsonToken.END_OBJECT) ? text : null;
    }

    private static @Nullable String delta(JsonParser parser) {
        String text = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            boolean plain =
                    switch (name) {
                        case "content" -> text == null && value == JsonToken.VALUE_STRING;
                        case "role" -> value == JsonToken.VALUE_STRING;
                        default -> value == JsonToken.VALUE_NULL;
                    };
            if (!plain) {
                return null;
            }
            if (name.equals("content")) {
                text = parser.getString();
            }
        }
        return text;
    }
}
