package io.aiwriter.content;

import java.util.EnumSet;
import java.util.Set;

/** How far a content is on its way to its readers. A new content is a {@link #DRAFT}. */
public enum ContentStatus {
    /** Being written. */
    DRAFT,
    /** Waiting for somebody's judgement. */
    IN_REVIEW,
    /** Fit to be published. */
    APPROVED,
    /** Handed to its readers. */
    PUBLISHED,
    /** Put away; kept, and not worked on. */
    ARCHIVED;

    /**
     * The statuses that may follow this one. A review ends in an approval or back in a draft; what
     * is approved or published can be taken back into a draft; everything can be archived, and what
     * is archived starts again as a draft.
     */
    public Set<ContentStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, ARCHIVED);
            case IN_REVIEW -> EnumSet.of(DRAFT, APPROVED, ARCHIVED);
            case APPROVED -> EnumSet.of(DRAFT, PUBLISHED, ARCHIVED);
            case PUBLISHED -> EnumSet.of(DRAFT, ARCHIVED);
            case ARCHIVED -> EnumSet.of(DRAFT);
        };
    }

    /** Whether a content of this status may become one of another. */
    public boolean mayBecome(ContentStatus other) {
        return next().contains(other);
    }
}
