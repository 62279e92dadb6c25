package io.aiwriter.discovery;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.discovery.QueryPlanner.Finding;
import io.aiwriter.discovery.QueryPlanner.Plan;
import io.aiwriter.discovery.QueryPlanner.Round;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.ResearchRequest;
import io.aiwriter.research.SearchOutcome;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Searches and reads, round after round. What fails costs only itself and is told. Thread-safe. */
public final class Discovery {

    private static final int HEADINGS_OF_A_FINDING = 8;
    private static final int HOSTS_AT_LEAST = 3;

    private final PageReader pages;
    private final List<SearchProvider> providers;
    private final QueryPlanner planner;
    private final ResearchLimits limits;
    private final Clock clock;

    /**
     * A way of finding sources.
     *
     * @param pages reads documents
     * @param providers whom to ask; nothing is searched when empty
     * @param planner decides what to ask
     * @param limits how much at once
     * @param clock tells when a delivered text was read
     */
    public Discovery(
            PageReader pages,
            List<SearchProvider> providers,
            QueryPlanner planner,
            ResearchLimits limits,
            Clock clock) {
        this.pages = pages;
        this.providers = List.copyOf(providers);
        this.planner = planner;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether anybody is asked. */
    public boolean searches() {
        return !providers.isEmpty();
    }

    /**
     * Reads what the request names, and finds and reads more when there is anybody to ask.
     *
     * @throws io.aiwriter.content.RunCancelledException when the thread is interrupted
     */
    public Discovered discover(ResearchRequest request) {
        BoundedCalls reads =
                new BoundedCalls(limits.reads(), limits.readsPerHost(), limits.readTime());
        Expedition expedition = new Expedition(request, new PageVisits(pages, reads, clock));
        expedition.readGiven();
        if (searches()) {
            expedition.search();
        }
        return expedition.discovered();
    }

    /** One research. */
    private final class Expedition {

        private final ResearchRequest request;
        private final PageVisits visits;
        private final FusedResults fused = new FusedResults();
        private final SearchRound searching =
                new SearchRound(
                        providers,
                        new BoundedCalls(
                                limits.searches(), limits.searches(), limits.searchTime()));
        private final Set<String> asked = new LinkedHashSet<>();
        private final List<SearchOutcome> searches = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private TokenUsage usage = TokenUsage.NONE;

        Expedition(ResearchRequest request, PageVisits visits) {
            this.request = request;
            this.visits = visits;
        }

        void readGiven() {
            visits.keep(request.sources());
            visits.read(request.locations());
        }

        void search() {
            int given = visits.sources().size();
            for (int round = 1; round <= request.depth(); round++) {
                List<String> queries = queries();
                if (queries.isEmpty()) {
                    return;
                }
                asked.addAll(queries);
                ask(queries);
                int left = request.sourceLimit() - (visits.sources().size() - given);
                int share = Math.ceilDiv(left, request.depth() - round + 1);
                visits.read(fused.diverse(perHost()), share);
            }
        }

        /** The planner's queries that are new and can be asked. */
        private List<String> queries() {
            Plan plan =
                    planner.plan(
                            new Round(
                                    request.topic(),
                                    request.breadth(),
                                    List.copyOf(asked),
                                    findings()));
            usage = usage.plus(plan.usage());
            notes.addAll(plan.notes());
            Set<String> known = new LinkedHashSet<>();
            asked.forEach(query -> known.add(folded(query)));
            return plan.queries().stream()
                    .map(Discovery::asQuery)
                    .filter(query -> !query.isEmpty() && known.add(folded(query)))
                    .limit(request.breadth())
                    .toList();
        }

        private void ask(List<String> queries) {
            List<SearchRequest> requests = queries.stream().map(request::searchFor).toList();
            SearchRound.Answers answers = searching.ask(requests);
            searches.addAll(answers.outcomes());
            answers.lists().forEach(fused::add);
        }

        private int perHost() {
            return Math.max(1, request.sourceLimit() / HOSTS_AT_LEAST);
        }

        private List<Finding> findings() {
            return visits.sources().stream().map(Discovery::finding).toList();
        }

        Discovered discovered() {
            visits.sources().stream().flatMap(Discovery::suspicion).forEach(notes::add);
            return new Discovered(
                    List.copyOf(asked),
                    searches,
                    visits.sources(),
                    visits.failures(),
                    usage,
                    notes);
        }
    }

    private static Finding finding(Source source) {
        List<SourceText> headings =
                source.text()
                        .untrusted()
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> SourceText.of(line.replaceFirst("^#+\\s*", "")))
                        .limit(HEADINGS_OF_A_FINDING)
                        .toList();
        return new Finding(SourceText.of(source.title()), headings);
    }

    private static Stream<String> suspicion(Source source) {
        return EmbeddedInstructions.in(source.text())
                .or(() -> EmbeddedInstructions.in(SourceText.of(source.title())))
                .map(
                        words ->
                                "The source %s holds words that seem meant for a model (\"%s\"): look at it before you trust it."
                                        .formatted(source.location(), words))
                .stream();
    }

    private static String asQuery(String planned) {
        String line = planned.replaceAll("\\s+", " ").strip();
        if (line.length() <= SearchRequest.MAX_QUERY) {
            return line;
        }
        int space = line.lastIndexOf(' ', SearchRequest.MAX_QUERY);
        return line.substring(0, space > 0 ? space : SearchRequest.MAX_QUERY);
    }

    private static String folded(String query) {
        return query.toLowerCase(Locale.ROOT);
    }
}
