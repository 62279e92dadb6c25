package io.aiwriter.chat;

import java.util.Objects;
import java.util.regex.Pattern;

/** The form in which an answer is wanted. */
public sealed interface ResponseFormat {

    /** Free text; the default. */
    record Text() implements ResponseFormat {}

    /**
     * JSON that follows a schema.
     *
     * @param name 1 to 64 characters of {@code [A-Za-z0-9_-]}
     * @param schema a JSON Schema (draft 2020-12) as JSON text; for strict providers every property
     *     is required and {@code additionalProperties} is false
     */
    record JsonSchema(String name, String schema) implements ResponseFormat {

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        /** Checks the name. */
        public JsonSchema {
            Objects.requireNonNull(schema, "schema");
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "name must be 1 to 64 characters of [A-Za-z0-9_-]: " + name);
            }
        }
    }
}
