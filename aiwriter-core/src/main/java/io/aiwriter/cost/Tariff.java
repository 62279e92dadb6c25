package io.aiwriter.cost;

import io.aiwriter.chat.TokenUsage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rates that hold at some time. What a provider does not price apart costs what other input
 * does.
 *
 * @param rates by kind of token
 * @param thousandRequests dollars for a thousand requests, or {@code null}
 * @param from the first day, or {@code null}
 * @param daily the time of each day, or {@code null} for all of it
 */
record Tariff(
        Map<Kind, Rate> rates,
        @Nullable BigDecimal thousandRequests,
        @Nullable LocalDate from,
        @Nullable Daily daily) {

    private static final int THOUSAND = 3;

    Tariff {
        rates = Map.copyOf(rates);
    }

    boolean holdsAt(Instant at) {
        boolean begun = from == null || !at.atZone(ZoneOffset.UTC).toLocalDate().isBefore(from);
        return begun && (daily == null || daily.has(at.atZone(ZoneOffset.UTC).toLocalTime()));
    }

    /** The cost of one request; unknown when tokens were used that have no price. */
    Cost of(TokenUsage usage) {
        long cached = Math.min(usage.cachedInputTokens(), usage.inputTokens());
        long written = Math.min(usage.cacheWriteTokens(), usage.inputTokens() - cached);
        long plain = usage.inputTokens() - cached - written;
        Cost cost =
                price(Kind.INPUT, plain, usage)
                        .plus(price(Kind.CACHE_READ, cached, usage))
                        .plus(price(Kind.CACHE_WRITE, written, usage))
                        .plus(price(Kind.OUTPUT, usage.outputTokens(), usage));
        return thousandRequests == null
                ? cost
                : cost.plus(Cost.of(thousandRequests.movePointLeft(THOUSAND)));
    }

    private Cost price(Kind kind, long tokens, TokenUsage usage) {
        if (tokens == 0) {
            return Cost.ZERO;
        }
        Rate rate = rates.get(kind);
        if (rate == null && kind != Kind.OUTPUT) {
            rate = rates.get(Kind.INPUT);
        }
        return rate == null ? Cost.UNKNOWN : Cost.of(rate.of(tokens, usage.inputTokens()));
    }

    /** What is priced. */
    enum Kind {
        INPUT,
        OUTPUT,
        CACHE_READ,
        CACHE_WRITE
    }

    /**
     * A time of day in UTC.
     *
     * @param from the first moment
     * @param until the first moment that no longer belongs to it; before {@code from} when it is
     *     after midnight
     */
    record Daily(LocalTime from, LocalTime until) {

        boolean has(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean before = time.isBefore(until);
            return from.isBefore(until) ? begun && before : begun || before;
        }
    }
}
