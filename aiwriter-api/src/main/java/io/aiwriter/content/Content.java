package io.aiwriter.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A written piece: its title, its sections with their citations, and what it was made from.
 * Immutable.
 */
public final class Content {

    /** The kind of what is written by no recipe. */
    public static final String ARTICLE = "article";

    private final Builder values;

    private Content(Builder values) {
        this.values = values;
    }

    /**
     * Starts a content.
     *
     * @param id identifies it through all its versions
     * @param title its title, not blank
     */
    public static Builder builder(UUID id, String title) {
        return new Builder(id, title);
    }

    /** Identifies it through all its versions. */
    public UUID id() {
        return values.id;
    }

    /** Its title. */
    public String title() {
        return values.title;
    }

    /** What it was asked to be about. */
    public String topic() {
        return values.topic;
    }

    /** Its kind: the name of its recipe, or {@value #ARTICLE}. */
    public String type() {
        return values.type;
    }

    /** Its language as a BCP 47 tag; {@code und} when not known. */
    public String language() {
        return values.language;
    }

    /** The words under which it is to be found, in the order in which they were given. */
    public List<String> keywords() {
        return values.keywords;
    }

    /** What a host wants to keep with it, by name. */
    public Map<String, String> metadata() {
        return values.metadata;
    }

    /** Its parts, in reading order. */
    public List<Section> sections() {
        return values.sections;
    }

    /** The sources that are cited, each once, in the order of their first citation. */
    public List<SourceReference> sources() {
        return values.sources;
    }

    /** What made it. */
    public Provenance provenance() {
        return Objects.requireNonNull(values.provenance);
    }

    /** When this state of it was made. */
    public Instant createdAt() {
        return values.createdAt;
    }

    /** What a reader should know of how it came about, one sentence each; may be empty. */
    public List<String> warnings() {
        return values.warnings;
    }

    /** How many words the sections have by {@link WordCount}, headings left out. */
    public int wordCount() {
        return values.sections.stream().mapToInt(section -> WordCount.of(section.text())).sum();
    }

    /** A copy to change. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** Equal when every part is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && values.parts().equals(that.values.parts());
    }

    @Override
    public int hashCode() {
        return values.id.hashCode();
    }

    @Override
    public String toString() {
        return "Content[%s, %d sections, %d sources]"
                .formatted(values.id, values.sections.size(), values.sources.size());
    }

    /** Collects a {@link Content}. Not thread-safe. */
    public static final class Builder {

        private final UUID id;
        private String title;
        private String topic;
        private String type = ARTICLE;
        private String language = "und";
        private List<String> keywords = List.of();
        private Map<String, String> metadata = Map.of();
        private List<Section> sections = List.of();
        private List<SourceReference> sources = List.of();
        private @Nullable Provenance provenance;
        private Instant createdAt = Instant.EPOCH;
        private List<String> warnings = List.of();

        private Builder(UUID id, String title) {
            this.id = Objects.requireNonNull(id, "id");
            this.title = title;
            this.topic = title;
            title(title);
        }

        private Builder(Builder other) {
            this.id = other.id;
            this.title = other.title;
            this.topic = other.topic;
            this.type = other.type;
            this.language = other.language;
            this.keywords = other.keywords;
            this.metadata = other.metadata;
            this.sections = other.sections;
            this.sources = other.sources;
            this.provenance = other.provenance;
            this.createdAt = other.createdAt;
            this.warnings = other.warnings;
        }

        /** Its title, not blank. */
        public Builder title(String title) {
            if (title.isBlank()) {
                throw new IllegalArgumentException("title must not be blank");
            }
            this.title = title.strip();
            return this;
        }

        /** What it was asked to be about; by default the title. */
        public Builder topic(String topic) {
            this.topic = Objects.requireNonNull(topic, "topic");
            return this;
        }

        /** Its kind, not blank; by default {@value Content#ARTICLE}. */
        public Builder type(String type) {
            if (type.isBlank()) {
                throw new IllegalArgumentException("type must not be blank");
            }
            this.type = type;
            return this;
        }

        /**
         * The words under which it is to be found; each is stripped, and kept once.
         *
         * @throws IllegalArgumentException when one is blank
         */
        public Builder keywords(List<String> keywords) {
            if (keywords.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("keywords must not be blank");
            }
            this.keywords = keywords.stream().map(String::strip).distinct().toList();
            return this;
        }

        /** What a host wants to keep with it, by name. */
        public Builder metadata(Map<String, String> metadata) {
            this.metadata = Map.copyOf(metadata);
            return this;
        }

        /** Its language as a BCP 47 tag. */
        public Builder language(String language) {
            this.language = Objects.requireNonNull(language, "language");
            return this;
        }

        /** Its parts, in reading order. */
        public Builder sections(List<Section> sections) {
            this.sections = List.copyOf(sections);
            return this;
        }

        /** The sources that are cited. */
        public Builder sources(List<SourceReference> sources) {
            this.sources = List.copyOf(sources);
            return this;
        }

        /** What made it; must be set. */
        public Builder provenance(Provenance provenance) {
            this.provenance = Objects.requireNonNull(provenance, "provenance");
            return this;
        }

        /** When this state of it was made. */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
            return this;
        }

        /** What a reader should know. */
        public Builder warnings(List<String> warnings) {
            this.warnings = List.copyOf(warnings);
            return this;
        }

        /**
         * The finished content.
         *
         * @throws IllegalArgumentException when the provenance is missing
         */
        public Content build() {
            if (provenance == null) {
                throw new IllegalArgumentException("provenance must be set");
            }
            return new Content(new Builder(this));
        }

        private List<Object> parts() {
            return List.of(
                    id,
                    title,
                    topic,
                    type,
                    language,
                    keywords,
                    metadata,
                    sections,
                    sources,
                    Objects.requireNonNull(provenance),
                    createdAt,
                    warnings);
        }
    }
}
