package io.aiwriter.jdbc;

/**
 * The row of a content and the number of its newest version.
 *
 * @param row the key of the row
 * @param version from 1
 */
record ContentKey(long row, int version) {}
