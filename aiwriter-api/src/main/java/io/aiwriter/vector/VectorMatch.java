package io.aiwriter.vector;

import java.util.Objects;

/**
 * A record that was found.
 *
 * @param entry the record
 * @param score how well it fits; comparable within one answer only, higher is better
 */
public record VectorMatch(VectorRecord entry, double score) {

    /** Checks the record. */
    public VectorMatch {
        Objects.requireNonNull(entry, "entry");
    }
}
