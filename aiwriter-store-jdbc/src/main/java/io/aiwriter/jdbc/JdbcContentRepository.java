package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.content.ConflictException;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Revision;
import io.aiwriter.research.Evidence;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contents in rows. Thread-safe. */
final class JdbcContentRepository implements ContentRepository {

    private final Transactions database;
    private final Clock clock;

    JdbcContentRepository(Transactions database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ContentVersion save(Owner owner, Content content, Evidence evidence, Revision revision) {
        StorableText.require("reason", revision.reason());
        VersionDraft draft =
                VersionDraft.of(
                        content,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        revision.author().orElse(owner.user()),
                        revision.reason());
        return database.write(
                owner,
                handle -> {
                    OwnedRows rows = new OwnedRows(handle, owner);
                    requireBase(rows, content, revision);
                    SourceRows.add(rows, evidence);
                    ContentKey key = ContentRows.add(rows, draft, database.fullText());
                    SourceRows.link(rows, key, evidence.sources());
                    return draft.numbered(key.version());
                });
    }

    @Override
    public Optional<ContentVersion> find(Owner owner, UUID contentId) {
        return database.read(handle -> ContentRows.newest(new OwnedRows(handle, owner), contentId));
    }

    @Override
    public Optional<ContentVersion> version(Owner owner, UUID contentId, int number) {
        return database.read(
                handle -> ContentRows.version(new OwnedRows(handle, owner), contentId, number));
    }

    @Override
    public List<ContentVersion> versions(Owner owner, UUID contentId) {
        return database.read(
                handle -> ContentRows.versions(new OwnedRows(handle, owner), contentId));
    }

    @Override
    public List<ContentSummary> list(Owner owner, int limit, int offset) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException(
                    "limit must be 1 to %d: %d".formatted(MAX_PAGE, limit));
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative: " + offset);
        }
        return database.read(
                handle -> ContentRows.list(new OwnedRows(handle, owner), limit, offset));
    }

    @Override
    public Evidence evidence(Owner owner, UUID contentId) {
        return database.read(
                handle -> SourceRows.ofContent(new OwnedRows(handle, owner), contentId));
    }

    @Override
    public Optional<Evidence> findSource(Owner owner, URI location, String contentHash) {
        return database.read(
                handle -> SourceRows.find(new OwnedRows(handle, owner), location, contentHash));
    }

    @Override
    public boolean delete(Owner owner, UUID contentId) {
        return database.write(
                owner,
                handle -> {
                    Optional<Long> key = new OwnedRows(handle, owner).contentKey(contentId);
                    key.ifPresent(found -> ContentRows.delete(handle, found));
                    return key.isPresent();
                });
    }

    @Override
    public List<Unindexed> unindexed() {
        return database.read(ContentRows::unindexed);
    }

    @Override
    public void markIndexed(Owner owner, UUID contentId, int version) {
        database.write(
                owner,
                handle -> {
                    Optional<Long> key = new OwnedRows(handle, owner).contentKey(contentId);
                    key.ifPresent(found -> ContentRows.markIndexed(handle, found, version));
                    return key;
                });
    }

    @Override
    public List<Removed> removed() {
        return database.read(ContentRows::removed);
    }

    @Override
    public void markForgotten(Removed removed) {
        database.change(
                handle -> {
                    ContentRows.markForgotten(handle, removed);
                    return true;
                });
    }

    /** Writers of one owner wait for one another, so what is found here stays so. */
    private static void requireBase(OwnedRows rows, Content content, Revision revision) {
        if (revision.base().isEmpty()) {
            return;
        }
        int base = revision.base().getAsInt();
        int newest = LibraryRows.summary(rows, content.id()).map(ContentSummary::version).orElse(0);
        if (base != newest) {
            throw new ConflictException(
                    base, ContentRows.newest(rows, content.id()).orElse(null), content);
        }
    }
}
