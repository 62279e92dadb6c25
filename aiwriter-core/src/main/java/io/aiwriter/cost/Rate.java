package io.aiwriter.cost;

import java.math.BigDecimal;
import java.util.List;

/**
 * Dollars for a million tokens. Where a price has tiers, the size of the whole request decides, and
 * the tier's price holds for all of its tokens.
 *
 * @param base the price of small requests
 * @param tiers the prices of larger ones, from the smallest on
 */
record Rate(BigDecimal base, List<Tier> tiers) {

    private static final int MILLION = 6;

    Rate {
        tiers = List.copyOf(tiers);
    }

    /**
     * What tokens cost.
     *
     * @param tokens how many are charged at this rate
     * @param inputTokens how many the request has in all
     */
    BigDecimal of(long tokens, long inputTokens) {
        BigDecimal price = base;
        for (Tier tier : tiers) {
            if (inputTokens > tier.above()) {
                price = tier.price();
            }
        }
        return price.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION);
    }

    /**
     * The price of large requests.
     *
     * @param above from one token more than this on
     * @param price dollars for a million tokens
     */
    record Tier(long above, BigDecimal price) {}
}
