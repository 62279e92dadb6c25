package io.aiwriter.research;

import java.util.Objects;

/**
 * How one query went with one provider.
 *
 * @param provider the provider's name
 * @param query what was looked for
 * @param status how it went
 * @param results how many results came; 0 unless the status is {@link Status#OK}
 * @param reason why there are none, in one sentence; empty for {@link Status#OK}
 */
public record SearchOutcome(
        String provider, String query, Status status, int results, String reason) {

    /** Checks that the number of results fits the status. */
    public SearchOutcome {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(reason, "reason");
        if ((status == Status.OK) != (results > 0) || results < 0) {
            throw new IllegalArgumentException(
                    "a search that went %s cannot have %d results".formatted(status, results));
        }
    }

    /** How a search went. */
    public enum Status {
        /** There are results. */
        OK,
        /** The provider has nothing on it. */
        EMPTY,
        /** The exchange failed. */
        FAILED,
        /** The provider was not asked, since it cannot narrow as the request wants. */
        SKIPPED
    }
}
