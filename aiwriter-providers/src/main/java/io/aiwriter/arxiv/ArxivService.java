package io.aiwriter.arxiv;

import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.Credentials;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.search.PublicationDay;
import io.aiwriter.providers.internal.search.SearchService;
import io.aiwriter.providers.internal.search.WebAddress;
import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.SourceText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** arXiv's words. */
record ArxivService() implements SearchService {

    private static final Pattern TERM = Pattern.compile("\"([^\"]+)\"|([\\p{L}\\p{N}_.+-]+)");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "ANDNOT");
    private static final LocalDate FIRST = LocalDate.of(1991, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Override
    public String name() {
        return "arxiv";
    }

    @Override
    public Set<SearchAbility> abilities() {
        return Set.of(SearchAbility.DATE_RANGE);
    }

    @Override
    public Supplier<Map<String, String>> headers() {
        return Credentials.none();
    }

    @Override
    public List<SearchResult> search(
            ProviderClient client, SearchRequest request, ProviderFailure known) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("search_query", terms(request));
        query.put("start", "0");
        query.put("max_results", "" + request.limit());
        query.put("sortBy", "relevance");
        query.put("sortOrder", "descending");
        String feed = client.getText("api/query", query, "application/atom+xml", known);
        List<SearchResult> results = new ArrayList<>();
        for (AtomFeed.Entry entry : AtomFeed.read(feed, known)) {
            requireNoError(entry, known);
            WebAddress.of(entry.location())
                    .map(SearchResult::builder)
                    .ifPresent(result -> results.add(read(entry, result)));
        }
        return results;
    }

    /** Any of the words, or the phrases in quotation marks; the best match comes first. */
    private static String terms(SearchRequest request) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(request.query());
        while (matcher.find()) {
            String phrase = matcher.group(1);
            if (phrase != null) {
                terms.add("all:\"" + phrase + "\"");
            } else if (!OPERATORS.contains(matcher.group(2))) {
                terms.add("all:" + matcher.group(2));
            }
        }
        String any = terms.stream().collect(Collectors.joining(" OR "));
        if (!request.needs().contains(SearchAbility.DATE_RANGE)) {
            return any;
        }
        return "(%s) AND submittedDate:[%s0000 TO %s2359]"
                .formatted(
                        any,
                        DateTimeFormatter.BASIC_ISO_DATE.format(request.from().orElse(FIRST)),
                        DateTimeFormatter.BASIC_ISO_DATE.format(request.to().orElse(LAST)));
    }

    private static SearchResult read(AtomFeed.Entry entry, SearchResult.Builder result) {
        return result.title(SourceText.of(entry.title()))
                .snippet(SourceText.of(entry.summary()))
                .authors(entry.authors())
                .publishedOn(PublicationDay.of(entry.published()))
                .build();
    }

    /** arXiv tells of errors in an entry of their own. */
    private static void requireNoError(AtomFeed.Entry entry, ProviderFailure known) {
        if (entry.location().contains("/api/errors")) {
            throw new InvalidRequestException(
                    "arxiv refuses the search; change the query", known, null);
        }
    }
}
