package io.aiwriter.content;

import io.aiwriter.Owner;
import io.aiwriter.research.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

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

    /** The name of the recipe it is written by; empty for an article. */
    public Optional<String> recipe() {
        return Optional.ofNullable(values.recipe);
    }

    /** What the recipe asks for, by name. */
    public Map<String, Object> inputs() {
        return values.inputs;
    }

    /** The language to write in as a BCP 47 tag; by default that of the topic. */
    public Optional<String> language() {
        return Optional.ofNullable(values.language);
    }

    /** Who is to read it. */
    public Optional<String> audience() {
        return Optional.ofNullable(values.audience);
    }

    /** How it is to sound. */
    public Optional<String> tone() {
        return Optional.ofNullable(values.tone);
    }

    /** About how many words the sections are to have together. */
    public int words() {
        return values.words == 0 ? DEFAULT_WORDS : values.words;
    }

    /** The words as far as they were asked for; a recipe has its own default. */
    public OptionalInt requestedWords() {
        return values.words == 0 ? OptionalInt.empty() : OptionalInt.of(values.words);
    }

    /** How many sections at most. */
    public int sections() {
        return values.sections == 0 ? DEFAULT_SECTIONS : values.sections;
    }

    /** The sections as far as they were asked for; a recipe has its own default. */
    public OptionalInt requestedSections() {
        return values.sections == 0 ? OptionalInt.empty() : OptionalInt.of(values.sections);
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

    /** A copy to change. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    @Override
    public String toString() {
        return "ContentRequest[%d words, %d sections, %d sources]"
                .formatted(words(), sections(), values.locations.size() + values.sources.size());
    }

    /** Collects a {@link ContentRequest}. Not thread-safe. */
    public static final class Builder {

        private final String topic;
        private Owner owner = Owner.LOCAL;
        private @Nullable String recipe;
        private Map<String, Object> inputs = new LinkedHashMap<>();
        private @Nullable String language;
        private @Nullable String audience;
        private @Nullable String tone;
        private int words;
        private int sections;
        private List<URI> locations = new ArrayList<>();
        private List<Source> sources = new ArrayList<>();

        private Builder(String topic) {
            String stripped = topic.strip();
            requireRange("topic length", stripped.length(), 1, MAX_TOPIC);
            this.topic = stripped;
        }

        private Builder(Builder other) {
            this.topic = other.topic;
            this.owner = other.owner;
            this.recipe = other.recipe;
            this.inputs = new LinkedHashMap<>(other.inputs);
            this.language = other.language;
            this.audience = other.audience;
            this.tone = other.tone;
            this.words = other.words;
            this.sections = other.sections;
            this.locations = new ArrayList<>(other.locations);
            this.sources = new ArrayList<>(other.sources);
        }

        /** For whom. */
        public Builder owner(Owner owner) {
            this.owner = Objects.requireNonNull(owner, "owner");
            return this;
        }

        /** The recipe to write it by; by default a cited article. */
        public Builder recipe(String name) {
            this.recipe = Objects.requireNonNull(name, "recipe");
            return this;
        }

        /**
         * Something that the recipe asks for. It is held to the recipe's limits when the run
         * starts.
         *
         * @param name the input's name
         * @param value a text, a number, a flag or a list of texts
         */
        public Builder input(String name, Object value) {
            Object copy = value instanceof List<?> list ? List.copyOf(list) : value;
            inputs.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(copy, "value"));
            return this;
        }

        /** The language to write in as a BCP 47 tag, such as {@code pt-BR}. */
        public Builder language(String tag) {
            if (!tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
                throw new IllegalArgumentException("language must be a BCP 47 tag: " + tag);
            }
            this.language = tag;
            return this;
        }

        /** Who is to read it, such as {@code beginners}. */
        public Builder audience(String audience) {
            this.audience = Objects.requireNonNull(audience, "audience");
            return this;
        }

        /** How it is to sound, such as {@code friendly}. */
        public Builder tone(String tone) {
            this.tone = Objects.requireNonNull(tone, "tone");
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

        /**
         * The finished request; without a document it needs a generator that searches, or a recipe
         * that needs none.
         *
         * @throws IllegalArgumentException when there are inputs and no recipe to take them
         */
        public ContentRequest build() {
            if (!inputs.isEmpty() && recipe == null) {
                throw new IllegalArgumentException(
                        "inputs need a recipe to take them: " + inputs.keySet());
            }
            Builder frozen = new Builder(this);
            frozen.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
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
