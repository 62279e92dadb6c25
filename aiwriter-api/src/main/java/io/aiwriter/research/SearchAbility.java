package io.aiwriter.research;

/** A narrowing of a search that not every provider can do. */
public enum SearchAbility {
    /** Only results from given domains. */
    INCLUDE_DOMAINS,
    /** No results from given domains. */
    EXCLUDE_DOMAINS,
    /** Only what was published within given days. */
    DATE_RANGE,
    /** Results in a given language. */
    LANGUAGE,
    /** Results for readers of a given country. */
    COUNTRY
}
