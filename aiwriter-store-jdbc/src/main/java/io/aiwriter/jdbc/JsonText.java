package io.aiwriter.jdbc;

/**
 * A value for a column of JSON.
 *
 * @param json well-formed JSON
 */
record JsonText(String json) {}
