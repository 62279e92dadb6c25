package io.aiwriter.content;

import io.aiwriter.Owner;
import io.aiwriter.research.Evidence;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps contents, their versions and what they stand on. Every call reaches only what belongs to
 * its owner; the rest is as if it did not exist. Implementations are safe for use by many threads.
 * Every method throws {@link StoreException} when the database fails.
 */
public interface ContentRepository {

    /** The most that {@link #list} gives at once. */
    int MAX_PAGE = 100;

    /**
     * Stores a new version of a content, with its sources and passages, in one transaction. A
     * source that the owner has already, with the same location and text, is not stored again: give
     * the id that {@link #findSource} tells.
     *
     * @param owner to whom it belongs
     * @param content what to store
     * @param evidence the sources and passages that it cites, or more
     * @param revision why it is saved, by whom, and from which version
     * @return the stored version
     * @throws IllegalArgumentException when a citation names a passage that is neither stored nor
     *     in {@code evidence}
     * @throws ConflictException when the revision is based on a version that is not the newest
     */
    ContentVersion save(Owner owner, Content content, Evidence evidence, Revision revision);

    /**
     * Stores a new version whatever was saved before, like {@link #save(Owner, Content, Evidence,
     * Revision)} with {@code Revision.of(reason)}.
     */
    default ContentVersion save(Owner owner, Content content, Evidence evidence, String reason) {
        return save(owner, content, evidence, Revision.of(reason));
    }

    /** The newest version of a content. */
    Optional<ContentVersion> find(Owner owner, UUID contentId);

    /**
     * One version of a content.
     *
     * @param number from 1
     */
    Optional<ContentVersion> version(Owner owner, UUID contentId, int number);

    /** All versions of a content, oldest first; empty when there is no such content. */
    List<ContentVersion> versions(Owner owner, UUID contentId);

    /**
     * Makes an earlier version the newest again, as a version of its own with the same content.
     *
     * @param number which
     * @param revision why and by whom; based on the version that its caller saw, if it matters that
     *     nobody saved another
     * @return the new version; empty when there is no such version
     * @throws ConflictException when the revision is based on a version that is not the newest
     */
    default Optional<ContentVersion> revert(
            Owner owner, UUID contentId, int number, Revision revision) {
        return version(owner, contentId, number)
                .map(earlier -> save(owner, earlier.content(), Evidence.NONE, revision));
    }

    /**
     * Contents, newest first.
     *
     * @param owner whose
     * @param limit how many at most, 1 to {@value #MAX_PAGE}
     * @param offset how many to pass over, 0 or more
     */
    List<ContentSummary> list(Owner owner, int limit, int offset);

    /** The sources and passages that any version of a content was saved with. */
    Evidence evidence(Owner owner, UUID contentId);

    /**
     * The stored source, with its passages, that was read from a location with exactly this text.
     *
     * @param owner whose
     * @param location the source's location
     * @param contentHash see {@link io.aiwriter.research.Source#contentHash()}
     */
    Optional<Evidence> findSource(Owner owner, URI location, String contentHash);

    /**
     * Removes a content with its versions and citations, and the sources that nothing else stands
     * on.
     *
     * @return whether there was one
     */
    boolean delete(Owner owner, UUID contentId);

    /**
     * Contents that are stored and not yet marked as searchable, of all owners, oldest first: what
     * an index must catch up with after a crash.
     */
    List<Unindexed> unindexed();

    /** Notes that a content is searchable as it is stored now. */
    void markIndexed(Owner owner, UUID contentId, int version);

    /**
     * What was removed and may still be in an index, of all owners, in the order in which it was
     * removed. To be forgotten before {@link #unindexed} is caught up with.
     */
    List<Removed> removed();

    /** Notes that an index has forgotten what was removed. */
    void markForgotten(Removed removed);

    /**
     * Something that an index must forget.
     *
     * @param ticket tells one removal from another of the same thing
     * @param owner to whom it belonged
     * @param kind what it was
     * @param id of the content or source; of no meaning when all of the owner's was removed
     */
    record Removed(long ticket, Owner owner, Kind kind, UUID id) {

        /** What was removed. */
        public enum Kind {
            /** A content. */
            CONTENT,
            /** A source with its passages. */
            SOURCE,
            /** Everything that the owner had. */
            OWNER
        }
    }

    /**
     * A stored version that the index does not have yet.
     *
     * @param owner to whom it belongs
     * @param contentId the content
     * @param version the number of its newest version
     */
    record Unindexed(Owner owner, UUID contentId, int version) {}
}
