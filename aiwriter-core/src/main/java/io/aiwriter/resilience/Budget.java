package io.aiwriter.resilience;

import io.aiwriter.cost.Cost;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tokens, dollars and time that may be used. Each call reserves the most that it can take and
 * settles with what it took, so that calls at the same time cannot break the budget together. Time
 * counts from the moment when the budget is made. Thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * Budget budget = Budget.builder().dollars(new BigDecimal("0.50")).tokens(200_000).build();
 * ChatModel model = Models.budgeted(openAi, budget, PriceCatalog.bundled());
 * }
 */
public final class Budget {

    private final long tokens;
    private final @Nullable BigDecimal dollars;
    private final @Nullable Duration time;
    private final long started = System.nanoTime();
    private final ReentrantLock lock = new ReentrantLock();
    private long usedTokens;
    private long reservedTokens;
    private Cost spent = Cost.ZERO;
    private BigDecimal reservedDollars = BigDecimal.ZERO;

    private Budget(Builder builder) {
        this.tokens = builder.tokens;
        this.dollars = builder.dollars;
        this.time = builder.time;
    }

    /** Starts a budget; what is not limited is free. */
    public static Builder builder() {
        return new Builder();
    }

    /** What was spent so far; unknown as soon as one call's cost is. */
    public Cost spent() {
        lock.lock();
        try {
            return spent;
        } finally {
            lock.unlock();
        }
    }

    /** How many tokens were used so far. */
    public long usedTokens() {
        lock.lock();
        try {
            return usedTokens;
        } finally {
            lock.unlock();
        }
    }

    /** How many tokens are left that nobody has reserved; empty when they are not limited. */
    public OptionalLong remainingTokens() {
        lock.lock();
        try {
            return tokens == 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.max(0, tokens - usedTokens - reservedTokens));
        } finally {
            lock.unlock();
        }
    }

    /** How many dollars are left that nobody has reserved; empty when they are not limited. */
    public Optional<BigDecimal> remainingDollars() {
        lock.lock();
        try {
            return Optional.ofNullable(dollars)
                    .map(all -> all.subtract(spent.dollars().orElse(all)).subtract(reservedDollars))
                    .map(left -> left.max(BigDecimal.ZERO));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sets aside what a call can take at most.
     *
     * @throws BudgetExceededException when that could be more than is left
     */
    void reserve(long mostTokens, Cost most) {
        lock.lock();
        try {
            requireTime();
            if (tokens > 0 && usedTokens + reservedTokens + mostTokens > tokens) {
                throw refused(
                        "%,d tokens are left and the call may take %,d"
                                .formatted(
                                        Math.max(0, tokens - usedTokens - reservedTokens),
                                        mostTokens));
            }
            BigDecimal mostDollars = requireDollars(most);
            reservedTokens += mostTokens;
            reservedDollars = reservedDollars.add(mostDollars);
        } finally {
            lock.unlock();
        }
    }

    /** Takes back what was set aside and counts what was used. */
    void settle(long mostTokens, Cost most, long took, Cost cost) {
        lock.lock();
        try {
            reservedTokens -= mostTokens;
            reservedDollars = reservedDollars.subtract(most.dollars().orElse(BigDecimal.ZERO));
            usedTokens += took;
            spent = spent.plus(cost);
        } finally {
            lock.unlock();
        }
    }

    private void requireTime() {
        if (time != null && System.nanoTime() - started > time.toNanos()) {
            throw refused("its time of %s is over".formatted(time));
        }
    }

    private BigDecimal requireDollars(Cost most) {
        BigDecimal mostDollars = most.dollars().orElse(BigDecimal.ZERO);
        if (dollars == null) {
            return mostDollars;
        }
        if (!most.isKnown() || !spent.isKnown()) {
            throw refused("what the model costs is not known; give its price or limit tokens");
        }
        BigDecimal left =
                dollars.subtract(spent.dollars().orElse(dollars)).subtract(reservedDollars);
        if (mostDollars.compareTo(left) > 0) {
            throw refused(
                    String.format(
                            Locale.ROOT,
                            "$%s is left and the call may cost $%s",
                            left.max(BigDecimal.ZERO).toPlainString(),
                            mostDollars.toPlainString()));
        }
        return mostDollars;
    }

    private static BudgetExceededException refused(String why) {
        return new BudgetExceededException("The budget does not allow the call: " + why + ".");
    }

    /** Collects a {@link Budget}. Not thread-safe. */
    public static final class Builder {

        private long tokens;
        private @Nullable BigDecimal dollars;
        private @Nullable Duration time;

        private Builder() {}

        /** Tokens of questions and answers together, 1 or more. */
        public Builder tokens(long tokens) {
            if (tokens < 1) {
                throw new IllegalArgumentException("tokens must be 1 or more: " + tokens);
            }
            this.tokens = tokens;
            return this;
        }

        /** US dollars, more than 0. */
        public Builder dollars(BigDecimal dollars) {
            if (dollars.signum() <= 0) {
                throw new IllegalArgumentException("dollars must be positive: " + dollars);
            }
            this.dollars = dollars;
            return this;
        }

        /** How long calls may begin from now on. */
        public Builder time(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("time must be positive: " + time);
            }
            this.time = time;
            return this;
        }

        /** The finished budget, whose time begins. */
        public Budget build() {
            return new Budget(this);
        }
    }
}
