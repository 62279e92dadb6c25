package io.aiwriter.web.library;

import io.aiwriter.Owner;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.pipeline.AiWriter;
import io.aiwriter.pipeline.SearchHit;
import io.aiwriter.research.Evidence;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an owner can do with contents that are written. Thread-safe. */
@Component
public final class Library {

    /** How a content was written that somebody typed. */
    public static final String MANUAL = "manual/1";

    private static final int LOCKS = 64;

    private final ObjectProvider<ContentRepository> contents;
    private final ObjectProvider<AiWriter> writer;
    private final Indexing indexing;
    private final Clock clock = Clock.systemUTC();
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    Library(
            ObjectProvider<ContentRepository> contents,
            ObjectProvider<AiWriter> writer,
            Indexing indexing) {
        this.contents = contents;
        this.writer = writer;
        this.indexing = indexing;
    }

    /** Contents, newest first. */
    public List<ContentSummary> list(Owner owner, int limit, int offset) {
        return repository().list(owner, limit, offset);
    }

    /** The newest version of a content. */
    public Optional<ContentVersion> find(Owner owner, UUID id) {
        return repository().find(owner, id);
    }

    /** All versions, oldest first. */
    public List<ContentVersion> versions(Owner owner, UUID id) {
        return repository().versions(owner, id);
    }

    /** One version. */
    public Optional<ContentVersion> version(Owner owner, UUID id, int number) {
        return repository().version(owner, id, number);
    }

    /** What a content stands on. */
    public Evidence evidence(Owner owner, UUID id) {
        return repository().evidence(owner, id);
    }

    /** Finds what fits by meaning and by words. */
    public List<SearchHit> search(Owner owner, String text, int limit) {
        return writer.getObject().search(owner, text, limit);
    }

    /** Removes a content with all its versions. */
    public boolean delete(Owner owner, UUID id) {
        return writer.getObject().delete(owner, id);
    }

    /** Stores a text that somebody typed. */
    public ContentVersion create(Owner owner, Draft draft) {
        Content content =
                Content.builder(UUID.randomUUID(), draft.title())
                        .sections(draft.sections())
                        .provenance(new Provenance(MANUAL, "", "", Map.of(), TokenUsage.NONE))
                        .createdAt(clock.instant())
                        .build();
        return save(owner, content, "created");
    }

    /**
     * Stores a changed text as a new version. A citation stays where its sentence is still there
     * word for word, since what was checked is that sentence.
     *
     * @param change looks at the newest version and says what it becomes; two changes of the same
     *     content wait for one another
     * @return the new version; empty when there is no such content
     */
    public Optional<ContentVersion> edit(
            Owner owner, UUID id, Function<ContentVersion, Draft> change) {
        ReentrantLock lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            return find(owner, id).map(newest -> edited(owner, newest, change.apply(newest)));
        } finally {
            lock.unlock();
        }
    }

    /** Makes an earlier version the newest again, as a version of its own. */
    public ContentVersion revert(Owner owner, ContentVersion earlier) {
        Content again = earlier.content().toBuilder().createdAt(clock.instant()).build();
        return save(owner, again, "reverted to version " + earlier.number());
    }

    private ContentVersion edited(Owner owner, ContentVersion newest, Draft draft) {
        Content old = newest.content();
        List<Section> sections = KeptCitations.in(draft.sections(), old.sections());
        Content changed =
                old.toBuilder()
                        .title(draft.title())
                        .sections(sections)
                        .sources(cited(old.sources(), sections))
                        .createdAt(clock.instant())
                        .build();
        return save(owner, changed, "edited");
    }

    private ContentVersion save(Owner owner, Content content, String reason) {
        ContentVersion saved = repository().save(owner, content, Evidence.NONE, reason);
        indexing.request();
        return saved;
    }

    private ContentRepository repository() {
        return contents.getObject();
    }

    private static List<SourceReference> cited(
            List<SourceReference> sources, List<Section> sections) {
        List<UUID> cited =
                sections.stream()
                        .flatMap(section -> section.citations().stream())
                        .map(Citation::sourceId)
                        .distinct()
                        .toList();
        return cited.stream()
                .flatMap(id -> sources.stream().filter(source -> source.sourceId().equals(id)))
                .toList();
    }

    /**
     * What somebody typed.
     *
     * @param title the title
     * @param sections the parts, without citations
     */
    public record Draft(String title, List<Section> sections) {

        /** Copies. */
        public Draft {
            sections = List.copyOf(sections);
        }
    }
}
