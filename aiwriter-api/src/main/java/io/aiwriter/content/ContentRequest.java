package io.aiwriter.content;

import io.aiwriter.Owner;
import io.aiwriter.research.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is to be written, for whom, from what. Immutable. */
public final class ContentRequest {

    /** Words when nothing is asked for. */
    public static final int DEFAULT_WORDS = 800;

    /** Fewest words that can be asked for. */
    public static final int MIN_WORDS = 50;

    /** Most words that can be asked for. */
    public static final int MAX_WORDS = 20_000;

    /** Sections when nothing is asked for. */
    public static final int DEFAULT_SECTIONS = 5;

    /** Most sections that can be asked for. */
    public static final int MAX_SECTIONS = 20;

    /** Longest topic, in characters. */
    public static final int MAX_TOPIC = 500;

    private final Builder values;

    private ContentRequest(Builder values) {
        this.values = values;
    }

    /**
     * Starts a request.
     *
     * @param topic what to write about, a question or a title; 1 to {@value #MAX_TOPIC} characters
     */
    public static Builder builder(String topic) {
        return new Builder(topic);
    }

    /** What to write about. */
    public String topic() {
        return values.topic;
    }

    /** For whom; by default {@link Owner#LOCAL}. */
    public Owner owner() {
        return values.owner;
    }

    /** About how many words the sections are to have together. */
    public int words() {
        return values.words;
    }

    /** How many sections at most. */
    public int sections() {
        return values.sections;
    }

    /** Documents that are still to be read, in the caller's order. */
    public List<URI> locations() {
        return values.locations;
    }

    /** Documents that the caller has read already. */
    public List<Source> sources() {
        return values.sources;
    }

    /** Whether it names any document to write from; if not, the generator has to search. */
    public boolean hasSources() {
        return !values.locations.isEmpty() || !values.sources.isEmpty();
    }

    @Override
    public String toString() {
        return "ContentRequest[%d words, %d sections, %d sources]"
                .formatted(
                        values.words,
                        values.sections,
                        values.locations.size() + values.sources.size());
    }

    /** Collects a {@link ContentRequest}. Not thread-safe. */
    public static final class Builder {

        private final String topic;
        private Owner owner = Owner.LOCAL;
        private int words = DEFAULT_WORDS;
        private int sections = DEFAULT_SECTIONS;
        private List<URI> locations = new ArrayList<>();
        private List<Source> sources = new ArrayList<>();

        private Builder(String topic) {
            String stripped = topic.strip();
            requireRange("topic length", stripped.length(), 1, MAX_TOPIC);
            this.topic = stripped;
        }

        /** For whom. */
        public Builder owner(Owner owner) {
            this.owner = Objects.requireNonNull(owner, "owner");
            return this;
        }

        /** How many words, {@value #MIN_WORDS} to {@value #MAX_WORDS}. */
        public Builder words(int words) {
            requireRange("words", words, MIN_WORDS, MAX_WORDS);
            this.words = words;
            return this;
        }

        /** How many sections at most, 1 to {@value #MAX_SECTIONS}. */
        public Builder sections(int sections) {
            requireRange("sections", sections, 1, MAX_SECTIONS);
            this.sections = sections;
            return this;
        }

        /** Adds a document that is still to be read. */
        public Builder location(URI location) {
            locations.add(Objects.requireNonNull(location, "location"));
            return this;
        }

        /** Adds documents that are still to be read. */
        public Builder locations(List<URI> locations) {
            this.locations.addAll(locations);
            return this;
        }

        /** Adds a document that has been read already. */
        public Builder source(Source source) {
            sources.add(Objects.requireNonNull(source, "source"));
            return this;
        }

        /** The finished request; without a document it needs a generator that searches. */
        public ContentRequest build() {
            Builder frozen = new Builder(topic);
            frozen.owner = owner;
            frozen.words = words;
            frozen.sections = sections;
            frozen.locations = List.copyOf(locations);
            frozen.sources = List.copyOf(sources);
            return new ContentRequest(frozen);
        }

        private static void requireRange(String property, int value, int min, int max) {
            if (value < min || value > max) {
                throw new IllegalArgumentException(
                        "%s must be %d to %d: %d".formatted(property, min, max, value));
            }
        }
    }
}
