package io.aiwriter.jdbc;

import tools.jackson.databind.json.JsonMapper;

/**
 * A value for a column of JSON.
 *
 * @param json well-formed JSON
 */
record JsonText(String json) {

    /** Reads and writes all JSON of the store. */
    static final JsonMapper MAPPER = JsonMapper.builder().build();
}
