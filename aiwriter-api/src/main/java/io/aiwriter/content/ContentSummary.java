package io.aiwriter.content;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A line of a list of contents. Immutable; equal when every part is. */
public final class ContentSummary {

    private final Builder values;

    private ContentSummary(Builder values) {
        this.values = values;
    }

    /**
     * Starts a summary.
     *
     * @param id identifies the content
     * @param title its title
     */
    public static Builder builder(UUID id, String title) {
        return new Builder(id, title);
    }

    /** Identifies the content. */
    public UUID id() {
        return values.id;
    }

    /** Its title. */
    public String title() {
        return values.title;
    }

    /** Its kind, see {@link Content#type()}. */
    public String type() {
        return values.type;
    }

    /** How far it is. */
    public ContentStatus status() {
        return values.status;
    }

    /** Its language as a BCP 47 tag; {@code und} when not known. */
    public String language() {
        return values.language;
    }

    /** How it was written, see {@link Provenance#method()}. */
    public String method() {
        return values.method;
    }

    /** The number of its newest version, from 1. */
    public int version() {
        return values.version;
    }

    /** How many words it has. */
    public int wordCount() {
        return values.wordCount;
    }

    /** When its first version was saved. */
    public Instant createdAt() {
        return values.createdAt;
    }

    /** When its newest version was saved. */
    public Instant savedAt() {
        return values.savedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentSummary that && values.parts().equals(that.values.parts());
    }

    @Override
    public int hashCode() {
        return values.parts().hashCode();
    }

    @Override
    public String toString() {
        return "ContentSummary" + values.parts();
    }

    /** Collects a {@link ContentSummary}. Not thread-safe. */
    public static final class Builder {

        private final UUID id;
        private final String title;
        private String type = Content.ARTICLE;
        private ContentStatus status = ContentStatus.DRAFT;
        private String language = "und";
        private String method = "";
        private int version = 1;
        private int wordCount;
        private Instant createdAt = Instant.EPOCH;
        private Instant savedAt = Instant.EPOCH;

        private Builder(UUID id, String title) {
            this.id = Objects.requireNonNull(id, "id");
            this.title = Objects.requireNonNull(title, "title");
        }

        private Builder(Builder other) {
            this(other.id, other.title);
            this.type = other.type;
            this.status = other.status;
            this.language = other.language;
            this.method = other.method;
            this.version = other.version;
            this.wordCount = other.wordCount;
            this.createdAt = other.createdAt;
            this.savedAt = other.savedAt;
        }

        /** Its kind; by default {@value Content#ARTICLE}. */
        public Builder type(String type) {
            this.type = Objects.requireNonNull(type, "type");
            return this;
        }

        /** How far it is; by default a draft. */
        public Builder status(ContentStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Its language as a BCP 47 tag. */
        public Builder language(String language) {
            this.language = Objects.requireNonNull(language, "language");
            return this;
        }

        /** How it was written. */
        public Builder method(String method) {
            this.method = Objects.requireNonNull(method, "method");
            return this;
        }

        /** The number of its newest version, from 1. */
        public Builder version(int version) {
            if (version < 1) {
                throw new IllegalArgumentException("version must be at least 1: " + version);
            }
            this.version = version;
            return this;
        }

        /** How many words it has. */
        public Builder wordCount(int wordCount) {
            this.wordCount = wordCount;
            return this;
        }

        /** When its first version was saved. */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
            return this;
        }

        /** When its newest version was saved. */
        public Builder savedAt(Instant savedAt) {
            this.savedAt = Objects.requireNonNull(savedAt, "savedAt");
            return this;
        }

        /** The finished summary. */
        public ContentSummary build() {
            return new ContentSummary(new Builder(this));
        }

        private List<Object> parts() {
            return List.of(
                    id, title, type, status, language, method, version, wordCount, createdAt,
                    savedAt);
        }
    }
}
