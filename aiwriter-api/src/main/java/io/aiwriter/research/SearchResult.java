package io.aiwriter.research;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document that a search found, as the provider describes it. Immutable. */
public final class SearchResult {

    private final Builder values;

    private SearchResult(Builder values) {
        this.values = values;
    }

    /**
     * Starts a result.
     *
     * @param location where the document is, an absolute URI
     */
    public static Builder builder(URI location) {
        return new Builder(location);
    }

    /** Where the document is. */
    public URI location() {
        return values.location;
    }

    /** Its title in the provider's words; empty when the provider gave none. */
    public SourceText title() {
        return values.title;
    }

    /** What the provider shows of the text; empty when it shows nothing. */
    public SourceText snippet() {
        return values.snippet;
    }

    /** The whole text, when the provider delivers it with the result. */
    public Optional<SourceText> text() {
        return Optional.ofNullable(values.text);
    }

    /** Who wrote it, in the provider's order; empty when not told. */
    public List<String> authors() {
        return values.authors;
    }

    /** When it was published, when told. */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(values.publishedOn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchResult that
                && values.location.equals(that.values.location)
                && values.title.equals(that.values.title)
                && values.snippet.equals(that.values.snippet)
                && Objects.equals(values.text, that.values.text)
                && values.authors.equals(that.values.authors)
                && Objects.equals(values.publishedOn, that.values.publishedOn);
    }

    @Override
    public int hashCode() {
        return values.location.hashCode();
    }

    /** Tells the location alone. */
    @Override
    public String toString() {
        return "SearchResult[%s]".formatted(values.location);
    }

    /** Collects a {@link SearchResult}. Not thread-safe. */
    public static final class Builder {

        private final URI location;
        private SourceText title = SourceText.of("");
        private SourceText snippet = SourceText.of("");
        private @Nullable SourceText text;
        private List<String> authors = List.of();
        private @Nullable LocalDate publishedOn;

        private Builder(URI location) {
            if (!location.isAbsolute()) {
                throw new IllegalArgumentException("location must be absolute: " + location);
            }
            this.location = location;
        }

        /** The title in the provider's words. */
        public Builder title(SourceText title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /** What the provider shows of the text. */
        public Builder snippet(SourceText snippet) {
            this.snippet = Objects.requireNonNull(snippet, "snippet");
            return this;
        }

        /** The whole text, when the provider delivered it. */
        public Builder text(@Nullable SourceText text) {
            this.text = text;
            return this;
        }

        /** Who wrote it. */
        public Builder authors(List<String> authors) {
            this.authors = List.copyOf(authors);
            return this;
        }

        /** When it was published. */
        public Builder publishedOn(@Nullable LocalDate publishedOn) {
            this.publishedOn = publishedOn;
            return this;
        }

        /** The finished result. */
        public SearchResult build() {
            Builder frozen = new Builder(location);
            frozen.title = title;
            frozen.snippet = snippet;
            frozen.text = text;
            frozen.authors = authors;
            frozen.publishedOn = publishedOn;
            return new SearchResult(frozen);
        }
    }
}
