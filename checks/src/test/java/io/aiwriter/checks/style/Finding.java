package io.aiwriter.checks.style;

import java.util.List;
import java.util.Locale;

/**
 * What one budget found.
 *
 * @param budget the budget's name, which exceptions use
 * @param figure what was measured, and the limit
 * @param breaches where the limit is not kept
 */
record Finding(String budget, String figure, List<Breach> breaches) {

    /** The place of a breach that no single file can answer for. */
    static final String REPOSITORY = "the repository";

    Finding {
        breaches = List.copyOf(breaches);
    }

    /** A budget of the whole repository, that is kept or not. */
    static Finding ofRepository(String budget, boolean kept, String figure) {
        List<Breach> breaches = kept ? List.of() : List.of(new Breach(budget, REPOSITORY, figure));
        return new Finding(budget, figure.lines().findFirst().orElse(""), breaches);
    }

    /** A budget that single places keep or not. */
    static Finding ofPlaces(String budget, String limit, List<Breach> breaches) {
        return new Finding(budget, limit, breaches);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /**
     * A place where a limit is not kept.
     *
     * @param budget the budget's name
     * @param place the file, the method, the package, or {@link #REPOSITORY}
     * @param message the figure and the limit
     */
    record Breach(String budget, String place, String message) {

        @Override
        public String toString() {
            return "[%s] %s: %s".formatted(budget, place, message);
        }
    }
}
