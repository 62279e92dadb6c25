package io.aiwriter.research;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was read: its text, where it came from, and what it says of itself. Nothing in
 * it was written by a model. Immutable.
 *
 * <p>The text is Markdown-flavoured plain text: headings are lines that begin with {@code #},
 * paragraphs are separated by blank lines. All offsets of passages and citations count in it.
 */
public final class Source {

    private final Builder values;
    private final SourceText text;

    private Source(Builder values, SourceText text) {
        this.values = values;
        this.text = text;
    }

    /**
     * Starts a source.
     *
     * @param location where it was read, such as {@code file:///docs/cells.html}
     * @param text what was read
     */
    public static Builder builder(URI location, SourceText text) {
        return new Builder(location, text);
    }

    /** Identifies the stored source. */
    public UUID id() {
        return values.id;
    }

    /** Where it was read. */
    public URI location() {
        return values.location;
    }

    /** What was read. */
    public SourceText text() {
        return text;
    }

    /** SHA-256 of the text in UTF-8 when it was read, 64 lower-case hexadecimal digits. */
    public String contentHash() {
        return values.contentHash;
    }

    /** Whether the text still is what was read: it has the {@linkplain #contentHash() hash}. */
    public boolean isUnchanged() {
        return ContentHash.sha256(text.untrusted()).equals(values.contentHash);
    }

    /** When it was read. */
    public Instant readAt() {
        return values.readAt;
    }

    /** What the document calls itself; else the last part of its location. Never empty. */
    public String title() {
        return values.title;
    }

    /** The media type, such as {@code text/html}. */
    public String mediaType() {
        return values.mediaType;
    }

    /** Who wrote it, when the document says so. */
    public Optional<String> author() {
        return Optional.ofNullable(values.author);
    }

    /** When it was published, when the document says so. */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(values.publishedOn);
    }

    /** Its language as a BCP 47 tag, when the document says so. */
    public Optional<String> language() {
        return Optional.ofNullable(values.language);
    }

    /** Equal when id and text are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Source that
                && values.id.equals(that.values.id)
                && values.contentHash.equals(that.values.contentHash);
    }

    @Override
    public int hashCode() {
        return values.id.hashCode();
    }

    /** Names the source and hides its text. */
    @Override
    public String toString() {
        return "Source[%s, %s, %d characters]".formatted(values.id, values.location, text.length());
    }

    /** Collects a {@link Source}. Not thread-safe. */
    public static final class Builder {

        private final URI location;
        private final SourceText text;
        private UUID id = UUID.randomUUID();
        private String contentHash;
        private Instant readAt = Instant.EPOCH;
        private String title;
        private String mediaType = "text/plain";
        private @Nullable String author;
        private @Nullable LocalDate publishedOn;
        private @Nullable String language;

        private Builder(URI location, SourceText text) {
            this.location = Objects.requireNonNull(location, "location");
            this.text = Objects.requireNonNull(text, "text");
            this.contentHash = ContentHash.sha256(text.untrusted());
            this.title = lastPart(location);
        }

        /** Identifies the stored source; by default random. */
        public Builder id(UUID id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * The hash that was recorded when the text was read; by default that of the text. For
         * repositories, so that a stored text that was changed since can be told.
         */
        public Builder contentHash(String contentHash) {
            this.contentHash = Objects.requireNonNull(contentHash, "contentHash");
            return this;
        }

        /** When it was read. */
        public Builder readAt(Instant readAt) {
            this.readAt = Objects.requireNonNull(readAt, "readAt");
            return this;
        }

        /** What the document calls itself; a blank title is passed over. */
        public Builder title(@Nullable String title) {
            if (title != null && !title.isBlank()) {
                this.title = title.strip();
            }
            return this;
        }

        /** The media type. */
        public Builder mediaType(String mediaType) {
            this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
            return this;
        }

        /** Who wrote it. */
        public Builder author(@Nullable String author) {
            this.author = author == null || author.isBlank() ? null : author.strip();
            return this;
        }

        /** When it was published. */
        public Builder publishedOn(@Nullable LocalDate publishedOn) {
            this.publishedOn = publishedOn;
            return this;
        }

        /** Its language as a BCP 47 tag. */
        public Builder language(@Nullable String language) {
            this.language = language == null || language.isBlank() ? null : language.strip();
            return this;
        }

        /** The finished source. */
        public Source build() {
            Builder frozen = new Builder(location, text);
            frozen.id = id;
            frozen.contentHash = contentHash;
            frozen.readAt = readAt;
            frozen.title = title;
            frozen.mediaType = mediaType;
            frozen.author = author;
            frozen.publishedOn = publishedOn;
            frozen.language = language;
            return new Source(frozen, text);
        }

        private static String lastPart(URI location) {
            String path = location.getPath();
            if (path == null) {
                return location.toString();
            }
            String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
            return last.isBlank() ? location.toString() : last;
        }
    }
}
