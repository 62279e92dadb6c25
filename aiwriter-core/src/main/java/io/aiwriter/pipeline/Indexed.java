package io.aiwriter.pipeline;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.Section;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.vector.Filter;
import io.aiwriter.vector.VectorRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How passages and sections lie in the vector store. */
final class Indexed {

    static final String KIND = "kind";
    static final String PASSAGE = "passage";
    static final String SECTION = "section";
    static final String TITLE = "title";
    static final String HEADING = "heading";
    static final String LOCATION = "location";
    static final String CONTENT = "content";

    private static final String OWNER = "owner";
    private static final String SOURCE = "source";

    private Indexed() {}

    static String passageKey(UUID passageId) {
        return PASSAGE + ":" + passageId;
    }

    static VectorRecord passage(Owner owner, Source source, Passage passage, Embedding embedding) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(OWNER, ownerKey(owner));
        attributes.put(KIND, PASSAGE);
        attributes.put(SOURCE, source.id().toString());
        attributes.put(TITLE, source.title());
        attributes.put(LOCATION, source.location().toString());
        attributes.put(HEADING, String.join(" > ", passage.headings()));
        return new VectorRecord(
                passageKey(passage.id()), embedding, passage.text().untrusted(), attributes);
    }

    static VectorRecord section(Owner owner, Content content, int number, Embedding embedding) {
        Section section = content.sections().get(number);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(OWNER, ownerKey(owner));
        attributes.put(KIND, SECTION);
        attributes.put(CONTENT, content.id().toString());
        attributes.put(TITLE, content.title());
        attributes.put(HEADING, section.heading());
        return new VectorRecord(
                SECTION + ":" + content.id() + ":" + number, embedding, section.text(), attributes);
    }

    static Filter of(Owner owner) {
        return new Filter.Eq(OWNER, ownerKey(owner));
    }

    /** The sections of a content that the index has from its earlier versions. */
    static Filter sectionsOf(Owner owner, UUID contentId) {
        return new Filter.And(
                List.of(
                        of(owner),
                        new Filter.Eq(KIND, SECTION),
                        new Filter.Eq(CONTENT, contentId.toString())));
    }

    /** The passages that the index has from a source. */
    static Filter passagesOf(Owner owner, UUID sourceId) {
        return new Filter.And(
                List.of(
                        of(owner),
                        new Filter.Eq(KIND, PASSAGE),
                        new Filter.Eq(SOURCE, sourceId.toString())));
    }

    /** What was removed. */
    static Filter of(ContentRepository.Removed removed) {
        return switch (removed.kind()) {
            case CONTENT -> sectionsOf(removed.owner(), removed.id());
            case SOURCE -> passagesOf(removed.owner(), removed.id());
            case OWNER -> of(removed.owner());
        };
    }

    // Names may hold any character, so the length of the first keeps two owners apart.
    private static String ownerKey(Owner owner) {
        return owner.tenant().length() + ":" + owner.tenant() + "/" + owner.user();
    }
}
