package io.aiwriter.jdbc;

import java.time.Duration;

/** How a node takes part in the queue of runs. Immutable. */
public final class QueueSettings {

    /** Runs that a node works on at the same time when nothing else is said. */
    public static final int DEFAULT_RUNS_AT_ONCE = 4;

    /** Tries at a run when nothing else is said. */
    public static final int DEFAULT_TRIES = 5;

    /** How often a node looks for runs when nothing else is said. */
    public static final Duration DEFAULT_POLL = Duration.ofSeconds(2);

    /** How often a node says that it is alive when nothing else is said. */
    public static final Duration DEFAULT_HEARTBEAT = Duration.ofSeconds(5);

    /** How long a run waits after its first failure when nothing else is said. */
    public static final Duration DEFAULT_FIRST_RETRY = Duration.ofSeconds(10);

    /** Heartbeats that a node may miss before its runs go to others. */
    public static final int MISSED_HEARTBEATS = 4;

    private final Builder values;

    private QueueSettings(Builder values) {
        this.values = values;
    }

    /** Starts settings, each at its default. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many runs this node works on at the same time. */
    public int runsAtOnce() {
        return values.runsAtOnce;
    }

    /** How often a run is tried before it ends as failed. */
    public int tries() {
        return values.tries;
    }

    /** How often this node looks for runs that wait. */
    public Duration poll() {
        return values.poll;
    }

    /** How often this node says that it is alive; after four that are missed it counts as dead. */
    public Duration heartbeat() {
        return values.heartbeat;
    }

    /** How long a run waits after its first failure; each further wait is twice as long. */
    public Duration firstRetry() {
        return values.firstRetry;
    }

    /** Collects {@link QueueSettings}. Not thread-safe. */
    public static final class Builder {

        private int runsAtOnce = DEFAULT_RUNS_AT_ONCE;
        private int tries = DEFAULT_TRIES;
        private Duration poll = DEFAULT_POLL;
        private Duration heartbeat = DEFAULT_HEARTBEAT;
        private Duration firstRetry = DEFAULT_FIRST_RETRY;

        private Builder() {}

        /** How many runs at the same time, 1 or more. */
        public Builder runsAtOnce(int runs) {
            this.runsAtOnce = positive("runsAtOnce", runs);
            return this;
        }

        /** How many tries, 1 or more. */
        public Builder tries(int tries) {
            this.tries = positive("tries", tries);
            return this;
        }

        /** How often to look for runs; longer than zero. */
        public Builder poll(Duration interval) {
            this.poll = positive("poll", interval);
            return this;
        }

        /** How often to say that the node is alive; longer than zero. */
        public Builder heartbeat(Duration interval) {
            this.heartbeat = positive("heartbeat", interval);
            return this;
        }

        /** How long to wait after the first failure; longer than zero. */
        public Builder firstRetry(Duration wait) {
            this.firstRetry = positive("firstRetry", wait);
            return this;
        }

        /** The finished settings. */
        public QueueSettings build() {
            return new QueueSettings(
                    new Builder()
                            .runsAtOnce(runsAtOnce)
                            .tries(tries)
                            .poll(poll)
                            .heartbeat(heartbeat)
                            .firstRetry(firstRetry));
        }

        private static int positive(String property, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(property + " must be at least 1: " + value);
            }
            return value;
        }

        private static Duration positive(String property, Duration value) {
            if (!value.isPositive()) {
                throw new IllegalArgumentException(
                        property + " must be longer than zero: " + value);
            }
            return value;
        }
    }
}
