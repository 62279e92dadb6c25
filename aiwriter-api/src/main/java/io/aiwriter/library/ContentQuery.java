package io.aiwriter.library;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contents, in which order, and how many of them. A content is given when it fits every
 * condition. Immutable.
 */
public final class ContentQuery {

    /** How many contents a page has unless another limit is set. */
    public static final int DEFAULT_LIMIT = 20;

    private static final int MAX_TEXT = 1_000;

    private final Builder values;

    private ContentQuery(Builder values) {
        this.values = values;
    }

    /** Starts a query for all contents, newest first. */
    public static Builder builder() {
        return new Builder();
    }

    /** The statuses of which one must be the content's; empty for any. */
    public Set<ContentStatus> statuses() {
        return values.statuses;
    }

    /** The types of which one must be the content's; empty for any. */
    public Set<String> types() {
        return values.types;
    }

    /** The languages of which one must be the content's; empty for any. */
    public Set<String> languages() {
        return values.languages;
    }

    /** The keywords that a content must all have. */
    public Set<String> keywords() {
        return values.keywords;
    }

    /** When its newest version was saved. */
    public Range<Instant> saved() {
        return values.saved;
    }

    /** When its first version was saved. */
    public Range<Instant> created() {
        return values.created;
    }

    /** How many words it has. */
    public Range<Integer> words() {
        return values.words;
    }

    /** The words that its title or its sections must all contain; empty when none must. */
    public String text() {
        return values.text;
    }

    /**
     * The order. Empty for the default: by how well they fit the text when there is one, else
     * newest first.
     */
    public List<Order> orders() {
        return values.orders;
    }

    /** How many at most. */
    public int limit() {
        return values.limit;
    }

    /** How many to pass over. */
    public int offset() {
        return values.offset;
    }

    /** Where to go on, see {@link ContentPage#nextCursor()}. */
    public Optional<String> cursor() {
        return Optional.ofNullable(values.cursor);
    }

    /** This query for the page that starts at a cursor. */
    public ContentQuery after(String cursor) {
        return new Builder(values).offset(0).cursor(cursor).build();
    }

    @Override
    public String toString() {
        return "ContentQuery[limit %d]".formatted(values.limit);
    }

    /** What contents can be sorted by. */
    public enum Field {
        /** When the newest version was saved. */
        SAVED,
        /** When the first version was saved. */
        CREATED,
        /** The title, without regard to case and accents. */
        TITLE,
        /** The number of words. */
        WORDS,
        /** The type, by its name. */
        TYPE,
        /** The status, by its name. */
        STATUS
    }

    /**
     * A step of an order; the next one decides among equals.
     *
     * @param field what to sort by
     * @param descending whether the largest or newest comes first
     */
    public record Order(Field field, boolean descending) {

        /** Checks the field. */
        public Order {
            Objects.requireNonNull(field, "field");
        }

        /** The smallest or oldest first. */
        public static Order ascending(Field field) {
            return new Order(field, false);
        }

        /** The largest or newest first. */
        public static Order descending(Field field) {
            return new Order(field, true);
        }
    }

    /**
     * Values from one to another.
     *
     * @param from the first that is inside; {@code null} for no lower end
     * @param before the first that is outside again; {@code null} for no upper end
     */
    public record Range<T extends Comparable<T>>(@Nullable T from, @Nullable T before) {

        /** Checks that the ends are in order. */
        public Range {
            if (from != null && before != null && from.compareTo(before) > 0) {
                throw new IllegalArgumentException(
                        "a range must not end before it starts: %s to %s".formatted(from, before));
            }
        }

        /** Every value. */
        public static <T extends Comparable<T>> Range<T> any() {
            return new Range<>(null, null);
        }
    }

    /** Collects a {@link ContentQuery}. Not thread-safe. */
    public static final class Builder {

        private Set<ContentStatus> statuses = Set.of();
        private Set<String> types = Set.of();
        private Set<String> languages = Set.of();
        private Set<String> keywords = Set.of();
        private Range<Instant> saved = Range.any();
        private Range<Instant> created = Range.any();
        private Range<Integer> words = Range.any();
        private String text = "";
        private List<Order> orders = List.of();
        private int limit = DEFAULT_LIMIT;
        private int offset;
        private @Nullable String cursor;

        private Builder() {}

        private Builder(Builder other) {
            this.statuses = other.statuses;
            this.types = other.types;
            this.languages = other.languages;
            this.keywords = other.keywords;
            this.saved = other.saved;
            this.created = other.created;
            this.words = other.words;
            this.text = other.text;
            this.orders = other.orders;
            this.limit = other.limit;
            this.offset = other.offset;
            this.cursor = other.cursor;
        }

        /** Contents of one of these statuses; none for any. */
        public Builder status(ContentStatus... statuses) {
            this.statuses = Set.of(statuses);
            return this;
        }

        /** Contents of one of these types; none for any. */
        public Builder types(Collection<String> types) {
            this.types = Set.copyOf(types);
            return this;
        }

        /** Contents in one of these languages, as BCP 47 tags; none for any. */
        public Builder languages(Collection<String> languages) {
            this.languages = Set.copyOf(languages);
            return this;
        }

        /** Contents with all these keywords. */
        public Builder keywords(Collection<String> keywords) {
            this.keywords = Set.copyOf(keywords);
            return this;
        }

        /** Contents whose newest version was saved in this time. */
        public Builder saved(Range<Instant> saved) {
            this.saved = Objects.requireNonNull(saved, "saved");
            return this;
        }

        /** Contents whose first version was saved in this time. */
        public Builder created(Range<Instant> created) {
            this.created = Objects.requireNonNull(created, "created");
            return this;
        }

        /** Contents of this length. */
        public Builder words(Range<Integer> words) {
            this.words = Objects.requireNonNull(words, "words");
            return this;
        }

        /**
         * Contents whose title or sections contain all words of a text, without regard to case and
         * accents. There is no query syntax: every character that is no letter or digit separates
         * words.
         *
         * @param text at most 1,000 characters; blank for no condition
         */
        public Builder text(String text) {
            if (text.length() > MAX_TEXT) {
                throw new IllegalArgumentException(
                        "text must have at most %d characters: %d"
                                .formatted(MAX_TEXT, text.length()));
            }
            this.text = text.strip();
            return this;
        }

        /**
         * The order, each field at most once. Equals come in the order in which they were first
         * saved, the latest first when the last field descends.
         *
         * @throws IllegalArgumentException when a field stands twice
         */
        public Builder orders(List<Order> orders) {
            if (orders.stream().map(Order::field).distinct().count() < orders.size()) {
                throw new IllegalArgumentException("a field must be sorted by once: " + orders);
            }
            this.orders = List.copyOf(orders);
            return this;
        }

        /** How many at most, 1 to {@value ContentRepository#MAX_PAGE}; by default 20. */
        public Builder limit(int limit) {
            if (limit < 1 || limit > ContentRepository.MAX_PAGE) {
                throw new IllegalArgumentException(
                        "limit must be 1 to %d: %d".formatted(ContentRepository.MAX_PAGE, limit));
            }
            this.limit = limit;
            return this;
        }

        /** How many to pass over, 0 or more; by default 0. A cursor is faster far down a list. */
        public Builder offset(int offset) {
            if (offset < 0) {
                throw new IllegalArgumentException("offset must not be negative: " + offset);
            }
            this.offset = offset;
            return this;
        }

        /** Where to go on, see {@link ContentPage#nextCursor()}. */
        public Builder cursor(String cursor) {
            this.cursor = Objects.requireNonNull(cursor, "cursor");
            return this;
        }

        /**
         * The finished query.
         *
         * @throws IllegalArgumentException when there are an offset and a cursor
         */
        public ContentQuery build() {
            if (offset > 0 && cursor != null) {
                throw new IllegalArgumentException("a query has an offset or a cursor, not both");
            }
            return new ContentQuery(new Builder(this));
        }
    }
}
