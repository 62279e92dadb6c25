package io.aiwriter.library;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.Revision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The contents of an owner as a collection. Every call reaches only what belongs to its owner; the
 * rest is as if it did not exist. Implementations are safe for use by many threads. Every method
 * throws {@link io.aiwriter.content.StoreException} when the database fails.
 *
 * <p>
 *
 * {@snippet :
 * ContentQuery drafts = ContentQuery.builder().status(ContentStatus.DRAFT).limit(50).build();
 * ContentPage page = library.find(owner, drafts);
 * while (page.nextCursor().isPresent()) {
 *     page = library.find(owner, drafts.after(page.nextCursor().get()));
 * }
 * }
 */
public interface ContentLibrary {

    /**
     * The contents that a query asks for, in its order.
     *
     * @throws IllegalArgumentException when the query's cursor was not given by this library for a
     *     query that sorts alike
     */
    ContentPage find(Owner owner, ContentQuery query);

    /** How many contents fit the conditions of a query, its limit, offset and cursor left aside. */
    long count(Owner owner, ContentQuery query);

    /** A line about one content. */
    Optional<ContentSummary> summary(Owner owner, UUID contentId);

    /**
     * Changes the status of a content, which makes no new version.
     *
     * @param status what it is to become
     * @param revision why, by whom, and judging which version
     * @return what it is now; empty when there is no such content
     * @throws StatusTransitionException when a content of its status may not become that
     * @throws StaleReviewException when the revision is based on a version that is not the newest
     */
    Optional<ContentSummary> changeStatus(
            Owner owner, UUID contentId, ContentStatus status, Revision revision);

    /** The changes of a content's status, oldest first; empty when there is no such content. */
    List<StatusChange> statusChanges(Owner owner, UUID contentId);
}
