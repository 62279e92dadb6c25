package io.aiwriter.quickstart;

import io.aiwriter.arxiv.ArxivSearch;
import io.aiwriter.brave.BraveSearch;
import io.aiwriter.exa.ExaSearch;
import io.aiwriter.googlesearch.GoogleSearch;
import io.aiwriter.openalex.OpenAlexSearch;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.searxng.SearxngSearch;
import io.aiwriter.serper.SerperSearch;
import io.aiwriter.tavily.TavilySearch;
import io.aiwriter.wikipedia.WikipediaSearch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whom to ask for sources. */
final class SearchOptions {

    private static final String USER_AGENT = "aiwriter-quickstart/0.1";

    @Option(
            names = "--search",
            paramLabel = "SERVICE",
            arity = "1..*",
            description =
                    "Asks search services for sources: wikipedia, arxiv, openalex, searxng:URL, and with"
                            + " a key in TAVILY_API_KEY and the like tavily, serper, exa, brave,"
                            + " google:ENGINE.")
    private List<String> services = List.of();

    /** Whether a service is asked. */
    boolean any() {
        return !services.isEmpty();
    }

    List<SearchProvider> open() {
        return services.stream().map(SearchOptions::open).toList();
    }

    private static SearchProvider open(String argument) {
        int colon = argument.indexOf(':');
        String name =
                (colon < 0 ? argument : argument.substring(0, colon)).toLowerCase(Locale.ROOT);
        String detail = colon < 0 ? "" : argument.substring(colon + 1);
        return switch (name) {
            case "wikipedia" -> WikipediaSearch.builder(USER_AGENT).build();
            case "arxiv" -> ArxivSearch.builder().build();
            case "openalex" -> OpenAlexSearch.builder().build();
            case "searxng" -> SearxngSearch.builder(required(detail, "searxng:URL")).build();
            case "tavily" -> TavilySearch.builder(key("TAVILY_API_KEY")).build();
            case "serper" -> SerperSearch.builder(key("SERPER_API_KEY")).build();
            case "exa" -> ExaSearch.builder(key("EXA_API_KEY")).build();
            case "brave" -> BraveSearch.builder(key("BRAVE_API_KEY")).build();
            case "google" ->
                    GoogleSearch.builder(required(detail, "google:ENGINE"), key("GOOGLE_API_KEY"))
                            .build();
            default ->
                    throw new UsageException(
                            "unknown search service %s; it is one of wikipedia, arxiv, openalex, searxng:URL,"
                                            .formatted(argument)
                                    + " tavily, serper, exa, brave, google:ENGINE");
        };
    }

    private static String required(String detail, String form) {
        if (detail.isBlank()) {
            throw new UsageException("name the service as " + form);
        }
        return detail;
    }

    private static Supplier<String> key(String variable) {
        Map<String, String> environment = System.getenv();
        String key = environment.getOrDefault(variable, "");
        if (key.isBlank()) {
            throw new UsageException("the service needs a key; set " + variable);
        }
        return () -> key;
    }
}
