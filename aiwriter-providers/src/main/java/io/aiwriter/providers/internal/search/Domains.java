package io.aiwriter.providers.internal.search;

import io.aiwriter.research.SearchRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keeps a search within the domains that were asked for. */
public final class Domains {

    private Domains() {}

    /** The query with {@code site:} operators, for services that document them. */
    public static String inQuery(SearchRequest request) {
        StringBuilder query = new StringBuilder(request.query());
        List<String> included = request.includeDomains();
        if (!included.isEmpty()) {
            String sites =
                    included.stream()
                            .map(domain -> "site:" + domain)
                            .collect(Collectors.joining(" OR "));
            query.append(included.size() == 1 ? " " + sites : " (" + sites + ")");
        }
        for (String domain : request.excludeDomains()) {
            query.append(" -site:").append(domain);
        }
        return query.toString();
    }

    /** Whether a result lies where the request looks. Services take domains for advice. */
    static boolean allow(SearchRequest request, URI location) {
        String host = String.valueOf(location.getHost()).toLowerCase(Locale.ROOT);
        boolean included =
                request.includeDomains().isEmpty() || within(host, request.includeDomains());
        return included && !within(host, request.excludeDomains());
    }

    private static boolean within(String host, List<String> domains) {
        return domains.stream()
                .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
