package io.aiwriter.cost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount of US dollars, exact, or unknown. Unknown is never zero, and a sum with an unknown part
 * is unknown. Immutable.
 */
public final class Cost {

    /** Nothing. The neutral element of {@link #plus}. */
    public static final Cost ZERO = new Cost(BigDecimal.ZERO);

    /** Nobody can tell, as the price or the usage is not known. */
    public static final Cost UNKNOWN = new Cost(null);

    private final @Nullable BigDecimal dollars;

    private Cost(@Nullable BigDecimal dollars) {
        this.dollars = dollars;
    }

    /**
     * A known amount.
     *
     * @param dollars US dollars, 0 or more
     */
    public static Cost of(BigDecimal dollars) {
        if (dollars.signum() < 0) {
            throw new IllegalArgumentException("dollars must not be negative: " + dollars);
        }
        return new Cost(dollars.stripTrailingZeros());
    }

    /** The amount in US dollars; empty when it is unknown. */
    public Optional<BigDecimal> dollars() {
        return Optional.ofNullable(dollars);
    }

    /** Whether the amount is known. */
    public boolean isKnown() {
        return dollars != null;
    }

    /** Both together; unknown as soon as one is. */
    public Cost plus(Cost other) {
        return dollars == null || other.dollars == null
                ? UNKNOWN
                : new Cost(dollars.add(other.dollars).stripTrailingZeros());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cost that && Objects.equals(dollars, that.dollars);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(dollars);
    }

    /** The amount with its currency, such as {@code $0.0125}, or {@code unknown}. */
    @Override
    public String toString() {
        return dollars == null ? "unknown" : "$" + dollars.toPlainString();
    }
}
