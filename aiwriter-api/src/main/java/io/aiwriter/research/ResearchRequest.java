package io.aiwriter.research;

import io.aiwriter.Owner;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What to find out, and how far to go for it. Immutable. */
public final class ResearchRequest {

    /** Longest topic, in characters. */
    public static final int MAX_TOPIC = 500;

    /** Rounds of searching when nothing is asked for. */
    public static final int DEFAULT_DEPTH = 1;

    /** Most rounds of searching. */
    public static final int MAX_DEPTH = 3;

    /** Queries of a round when nothing is asked for. */
    public static final int DEFAULT_BREADTH = 4;

    /** Most queries of a round. */
    public static final int MAX_BREADTH = 12;

    /** Found sources that are read when nothing is asked for. */
    public static final int DEFAULT_SOURCES = 12;

    /** Most found sources that are read. */
    public static final int MAX_SOURCES = 100;

    private final Builder values;

    private ResearchRequest(Builder values) {
        this.values = values;
    }

    /**
     * Starts a request.
     *
     * @param topic what to find out, a question or a title; 1 to {@value #MAX_TOPIC} characters
     */
    public static Builder builder(String topic) {
        return new Builder(topic);
    }

    /** What to find out. */
    public String topic() {
        return values.topic;
    }

    /** For whom; by default {@link Owner#LOCAL}. */
    public Owner owner() {
        return values.owner;
    }

    /** How many rounds of searching; each but the first follows up what the earlier ones found. */
    public int depth() {
        return values.depth;
    }

    /** How many queries a round has at most. */
    public int breadth() {
        return values.breadth;
    }

    /** How many found sources are read at most; those that the caller gives come on top. */
    public int sourceLimit() {
        return values.sourceLimit;
    }

    /** Documents that are read in any case, in the caller's order. */
    public List<URI> locations() {
        return values.locations;
    }

    /** Documents that the caller has read already. */
    public List<Source> sources() {
        return values.sources;
    }

    /**
     * A search of this research: this query, narrowed as the request says.
     *
     * @param query what to look for, 1 to {@value SearchRequest#MAX_QUERY} characters
     */
    public SearchRequest searchFor(String query) {
        SearchRequest narrowing = values.narrowing;
        return narrowing == null
                ? SearchRequest.builder(query).build()
                : narrowing.withQuery(query);
    }

    /** Hides the topic, which may be confidential. */
    @Override
    public String toString() {
        return "ResearchRequest[depth %d, breadth %d, %d sources at most, %d given]"
                .formatted(
                        values.depth,
                        values.breadth,
                        values.sourceLimit,
                        values.locations.size() + values.sources.size());
    }

    /** Collects a {@link ResearchRequest}. Not thread-safe. */
    public static final class Builder {

        private final String topic;
        private Owner owner = Owner.LOCAL;
        private int depth = DEFAULT_DEPTH;
        private int breadth = DEFAULT_BREADTH;
        private int sourceLimit = DEFAULT_SOURCES;
        private @Nullable SearchRequest narrowing;
        private List<URI> locations = new ArrayList<>();
        private List<Source> sources = new ArrayList<>();

        private Builder(String topic) {
            String stripped = topic.strip();
            this.topic = stripped;
            inRange("topic length", stripped.length(), MAX_TOPIC);
        }

        /** For whom. */
        public Builder owner(Owner owner) {
            this.owner = Objects.requireNonNull(owner, "owner");
            return this;
        }

        /** How many rounds of searching, 1 to {@value #MAX_DEPTH}. */
        public Builder depth(int depth) {
            this.depth = inRange("depth", depth, MAX_DEPTH);
            return this;
        }

        /** How many queries a round has at most, 1 to {@value #MAX_BREADTH}. */
        public Builder breadth(int breadth) {
            this.breadth = inRange("breadth", breadth, MAX_BREADTH);
            return this;
        }

        /** How many found sources are read at most, 1 to {@value #MAX_SOURCES}. */
        public Builder sourceLimit(int sourceLimit) {
            this.sourceLimit = inRange("sourceLimit", sourceLimit, MAX_SOURCES);
            return this;
        }

        /**
         * How every search is narrowed.
         *
         * @param narrowing a search whose limit, domains, days, language and country hold for all
         *     searches; its query is replaced
         */
        public Builder narrowing(SearchRequest narrowing) {
            this.narrowing = Objects.requireNonNull(narrowing, "narrowing");
            return this;
        }

        /** Adds documents that are read in any case. */
        public Builder locations(List<URI> locations) {
            this.locations.addAll(locations);
            return this;
        }

        /** Adds documents that the caller has read already. */
        public Builder sources(List<Source> sources) {
            this.sources.addAll(sources);
            return this;
        }

        /** The finished request. */
        public ResearchRequest build() {
            Builder frozen = new Builder(topic);
            frozen.owner = owner;
            frozen.depth = depth;
            frozen.breadth = breadth;
            frozen.sourceLimit = sourceLimit;
            frozen.narrowing = narrowing;
            frozen.locations = List.copyOf(locations);
            frozen.sources = List.copyOf(sources);
            return new ResearchRequest(frozen);
        }

        private static int inRange(String property, int value, int max) {
            if (value < 1 || value > max) {
                throw new IllegalArgumentException(
                        "%s must be 1 to %d: %d".formatted(property, max, value));
            }
            return value;
        }
    }
}
