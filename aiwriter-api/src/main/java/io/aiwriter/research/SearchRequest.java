package io.aiwriter.research;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to search for, and how to narrow it. Immutable. */
public final class SearchRequest {

    /** Results when nothing is asked for. */
    public static final int DEFAULT_LIMIT = 10;

    /** Most results that can be asked for. */
    public static final int MAX_LIMIT = 100;

    /** Longest query, in characters. */
    public static final int MAX_QUERY = 400;

    private final Builder values;

    private SearchRequest(Builder values) {
        this.values = values;
    }

    /**
     * Starts a request.
     *
     * @param query what to look for, 1 to {@value #MAX_QUERY} characters
     */
    public static Builder builder(String query) {
        return new Builder(query);
    }

    /** What to look for. */
    public String query() {
        return values.query;
    }

    /** How many results at most. */
    public int limit() {
        return values.limit;
    }

    /** The only domains to search, lower case; empty for all. */
    public List<String> includeDomains() {
        return values.includeDomains;
    }

    /** Domains to leave out, lower case. */
    public List<String> excludeDomains() {
        return values.excludeDomains;
    }

    /** The earliest day of publication. */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(values.from);
    }

    /** The latest day of publication. */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(values.to);
    }

    /** The language of the results, an ISO 639-1 code such as {@code de}. */
    public Optional<String> language() {
        return Optional.ofNullable(values.language);
    }

    /** The readers' country, an ISO 3166-1 alpha-2 code such as {@code DE}. */
    public Optional<String> country() {
        return Optional.ofNullable(values.country);
    }

    /** The narrowings that this request asks for. */
    public Set<SearchAbility> needs() {
        EnumSet<SearchAbility> needs = EnumSet.noneOf(SearchAbility.class);
        add(needs, SearchAbility.INCLUDE_DOMAINS, !values.includeDomains.isEmpty());
        add(needs, SearchAbility.EXCLUDE_DOMAINS, !values.excludeDomains.isEmpty());
        add(needs, SearchAbility.DATE_RANGE, values.from != null || values.to != null);
        add(needs, SearchAbility.LANGUAGE, values.language != null);
        add(needs, SearchAbility.COUNTRY, values.country != null);
        return needs;
    }

    /** A copy to change. */
    public Builder toBuilder() {
        return values.copy(values.query);
    }

    /**
     * The same search for something else.
     *
     * @param query what to look for, 1 to {@value #MAX_QUERY} characters
     */
    public SearchRequest withQuery(String query) {
        return new SearchRequest(values.copy(query));
    }

    private static void add(Set<SearchAbility> needs, SearchAbility ability, boolean needed) {
        if (needed) {
            needs.add(ability);
        }
    }

    /** Hides the query, which may be confidential. */
    @Override
    public String toString() {
        return "SearchRequest[limit=%d, needs=%s]".formatted(values.limit, needs());
    }

    /** Collects a {@link SearchRequest}. Not thread-safe. */
    public static final class Builder {

        private static final Pattern DOMAIN =
                Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

        private final String query;
        private int limit = DEFAULT_LIMIT;
        private List<String> includeDomains = List.of();
        private List<String> excludeDomains = List.of();
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable String language;
        private @Nullable String country;

        private Builder(String query) {
            String stripped = query.strip();
            if (stripped.isEmpty() || stripped.length() > MAX_QUERY) {
                throw new IllegalArgumentException(
                        "query must have 1 to %d characters: %d"
                                .formatted(MAX_QUERY, stripped.length()));
            }
            this.query = stripped;
        }

        /** How many results at most, 1 to {@value #MAX_LIMIT}. */
        public Builder limit(int limit) {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException(
                        "limit must be 1 to %d: %d".formatted(MAX_LIMIT, limit));
            }
            this.limit = limit;
            return this;
        }

        /** Searches these domains only, such as {@code example.org}, with what lies below them. */
        public Builder includeDomains(Collection<String> domains) {
            this.includeDomains = domains(domains);
            return this;
        }

        /** Leaves these domains out, with what lies below them. */
        public Builder excludeDomains(Collection<String> domains) {
            this.excludeDomains = domains(domains);
            return this;
        }

        /** The earliest day of publication. */
        public Builder from(@Nullable LocalDate from) {
            this.from = from;
            return this;
        }

        /** The latest day of publication, included. */
        public Builder to(@Nullable LocalDate to) {
            this.to = to;
            return this;
        }

        /** The language of the results, an ISO 639-1 code. */
        public Builder language(@Nullable String language) {
            this.language = code("language", language, Locale.getISOLanguages(), false);
            return this;
        }

        /** The readers' country, an ISO 3166-1 alpha-2 code. */
        public Builder country(@Nullable String country) {
            this.country = code("country", country, Locale.getISOCountries(), true);
            return this;
        }

        /**
         * The finished request.
         *
         * @throws IllegalArgumentException when the days are the wrong way round
         */
        public SearchRequest build() {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "to must not be before from: %s, %s".formatted(from, to));
            }
            return new SearchRequest(copy(query));
        }

        private Builder copy(String query) {
            Builder copy = new Builder(query);
            copy.limit = limit;
            copy.includeDomains = includeDomains;
            copy.excludeDomains = excludeDomains;
            copy.from = from;
            copy.to = to;
            copy.language = language;
            copy.country = country;
            return copy;
        }

        private static List<String> domains(Collection<String> domains) {
            Set<String> copy = new LinkedHashSet<>();
            for (String domain : domains) {
                String lower = domain.strip().toLowerCase(Locale.ROOT);
                if (!DOMAIN.matcher(lower).matches()) {
                    throw new IllegalArgumentException(
                            "a domain is a host name such as example.org: " + domain);
                }
                copy.add(lower);
            }
            return List.copyOf(copy);
        }

        private static @Nullable String code(
                String property, @Nullable String value, String[] known, boolean upperCase) {
            if (value == null) {
                return null;
            }
            String folded =
                    upperCase ? value.toUpperCase(Locale.ROOT) : value.toLowerCase(Locale.ROOT);
            for (String code : known) {
                if (Objects.equals(code, folded)) {
                    return folded;
                }
            }
            throw new IllegalArgumentException(
                    "%s must be a two-letter ISO code: %s".formatted(property, value));
        }
    }
}
