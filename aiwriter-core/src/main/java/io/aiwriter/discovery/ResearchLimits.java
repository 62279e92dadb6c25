package io.aiwriter.discovery;

import java.time.Duration;

/** How much research may do at once, and how long one step may take. Immutable. */
public final class ResearchLimits {

    /** Searches at once when nothing is set. */
    public static final int DEFAULT_SEARCHES = 8;

    /** Page reads at once when nothing is set. */
    public static final int DEFAULT_READS = 16;

    /** Page reads at once of one host when nothing is set. */
    public static final int DEFAULT_READS_PER_HOST = 2;

    /** The longest search when nothing is set. */
    public static final Duration DEFAULT_SEARCH_TIME = Duration.ofSeconds(30);

    /** The longest page read when nothing is set. */
    public static final Duration DEFAULT_READ_TIME = Duration.ofSeconds(60);

    private final Builder values;

    private ResearchLimits(Builder values) {
        this.values = values;
    }

    /** The limits that hold when nothing is set. */
    public static ResearchLimits defaults() {
        return builder().build();
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many searches at once, over all providers. */
    public int searches() {
        return values.searches;
    }

    /** How many page reads at once, over all hosts. */
    public int reads() {
        return values.reads;
    }

    /** How many page reads at once of one host; files count as one host each. */
    public int readsPerHost() {
        return values.readsPerHost;
    }

    /** How long one search may take. */
    public Duration searchTime() {
        return values.searchTime;
    }

    /** How long one page read may take. */
    public Duration readTime() {
        return values.readTime;
    }

    @Override
    public String toString() {
        return "ResearchLimits[%d searches of %s, %d reads of %s, %d per host]"
                .formatted(searches(), searchTime(), reads(), readTime(), readsPerHost());
    }

    /** Collects {@link ResearchLimits}. Not thread-safe. */
    public static final class Builder {

        private int searches = DEFAULT_SEARCHES;
        private int reads = DEFAULT_READS;
        private int readsPerHost = DEFAULT_READS_PER_HOST;
        private Duration searchTime = DEFAULT_SEARCH_TIME;
        private Duration readTime = DEFAULT_READ_TIME;

        private Builder() {}

        /** How many searches at once, 1 or more. */
        public Builder searches(int searches) {
            this.searches = positive("searches", searches);
            return this;
        }

        /** How many page reads at once, 1 or more. */
        public Builder reads(int reads) {
            this.reads = positive("reads", reads);
            return this;
        }

        /** How many page reads at once of one host, 1 or more. */
        public Builder readsPerHost(int readsPerHost) {
            this.readsPerHost = positive("readsPerHost", readsPerHost);
            return this;
        }

        /** How long one search may take, more than nothing. */
        public Builder searchTime(Duration searchTime) {
            this.searchTime = positive("searchTime", searchTime);
            return this;
        }

        /** How long one page read may take, more than nothing. */
        public Builder readTime(Duration readTime) {
            this.readTime = positive("readTime", readTime);
            return this;
        }

        /** The finished limits. */
        public ResearchLimits build() {
            Builder frozen = new Builder();
            frozen.searches = searches;
            frozen.reads = reads;
            frozen.readsPerHost = readsPerHost;
            frozen.searchTime = searchTime;
            frozen.readTime = readTime;
            return new ResearchLimits(frozen);
        }

        private static int positive(String property, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(property + " must be 1 or more: " + value);
            }
            return value;
        }

        private static Duration positive(String property, Duration value) {
            if (value.isZero() || value.isNegative()) {
                throw new IllegalArgumentException(property + " must be positive: " + value);
            }
            return value;
        }
    }
}
