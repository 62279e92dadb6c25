package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentStatus;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.Revision;
import io.aiwriter.library.ContentLibrary;
import io.aiwriter.library.ContentPage;
import io.aiwriter.library.ContentQuery;
import io.aiwriter.library.StaleReviewException;
import io.aiwriter.library.StatusChange;
import io.aiwriter.library.StatusTransitionException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of contents as a collection. Thread-safe. */
final class JdbcContentLibrary implements ContentLibrary {

    private final Transactions database;
    private final Clock clock;

    JdbcContentLibrary(Transactions database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ContentPage find(Owner owner, ContentQuery query) {
        return database.read(
                handle ->
                        LibraryRows.find(new OwnedRows(handle, owner), query, database.fullText()));
    }

    @Override
    public long count(Owner owner, ContentQuery query) {
        return database.read(
                handle ->
                        LibraryRows.count(
                                new OwnedRows(handle, owner), query, database.fullText()));
    }

    @Override
    public Optional<ContentSummary> summary(Owner owner, UUID contentId) {
        return database.read(
                handle -> LibraryRows.summary(new OwnedRows(handle, owner), contentId));
    }

    @Override
    public Optional<ContentSummary> changeStatus(
            Owner owner, UUID contentId, ContentStatus status, Revision revision) {
        StorableText.require("reason", revision.reason());
        return database.write(
                owner,
                handle -> {
                    OwnedRows rows = new OwnedRows(handle, owner);
                    LibraryRows.summary(rows, contentId)
                            .map(content -> change(owner, content, status, revision))
                            .ifPresent(
                                    change -> {
                                        LibraryRows.addStatusChange(rows, contentId, change);
                                        LibraryRows.setStatus(rows, contentId, status);
                                    });
                    return LibraryRows.summary(rows, contentId);
                });
    }

    @Override
    public List<StatusChange> statusChanges(Owner owner, UUID contentId) {
        return database.read(
                handle -> LibraryRows.statusChanges(new OwnedRows(handle, owner), contentId));
    }

    private StatusChange change(
            Owner owner, ContentSummary content, ContentStatus status, Revision revision) {
        int judged = revision.base().orElse(content.version());
        if (judged != content.version()) {
            throw new StaleReviewException(content.id(), judged, content.version());
        }
        if (!content.status().mayBecome(status)) {
            throw new StatusTransitionException(content.id(), content.status(), status);
        }
        return new StatusChange(
                content.status(),
                status,
                content.version(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                revision.author().orElse(owner.user()),
                revision.reason());
    }
}
