package io.aiwriter.testkit;

import io.aiwriter.research.SearchAbility;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.research.SearchRequest;
import io.aiwriter.research.SearchResult;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A search provider that answers as told and keeps the requests. Thread-safe. */
public final class ScriptedSearchProvider implements SearchProvider {

    private final String name;
    private final Set<SearchAbility> abilities;
    private final Function<SearchRequest, List<SearchResult>> answer;
    private final List<SearchRequest> requests = new CopyOnWriteArrayList<>();

    private ScriptedSearchProvider(
            String name,
            Set<SearchAbility> abilities,
            Function<SearchRequest, List<SearchResult>> answer) {
        this.name = name;
        this.abilities = abilities;
        this.answer = answer;
    }

    /** A provider that can narrow in every way and answers by this function. */
    public static ScriptedSearchProvider answering(
            String name, Function<SearchRequest, List<SearchResult>> answer) {
        return new ScriptedSearchProvider(name, EnumSet.allOf(SearchAbility.class), answer);
    }

    /** A provider that finds these documents for every query. */
    public static ScriptedSearchProvider finding(String name, String... locations) {
        List<SearchResult> results = new ArrayList<>();
        for (String location : locations) {
            results.add(result(location));
        }
        return answering(name, request -> results);
    }

    /** A provider that fails every time. */
    public static ScriptedSearchProvider failing(String name, RuntimeException error) {
        return answering(
                name,
                request -> {
                    throw error;
                });
    }

    /** The same provider with these abilities alone. */
    public ScriptedSearchProvider withAbilities(Collection<SearchAbility> able) {
        Set<SearchAbility> copy = EnumSet.noneOf(SearchAbility.class);
        copy.addAll(able);
        return new ScriptedSearchProvider(name, copy, answer);
    }

    /** A result that is no more than a place. */
    public static SearchResult result(String location) {
        return SearchResult.builder(URI.create(location)).build();
    }

    /** A result that comes with its text. */
    public static SearchResult delivered(String location, String title, String text) {
        return SearchResult.builder(URI.create(location))
                .title(SourceText.of(title))
                .text(SourceText.of(text))
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<SearchAbility> abilities() {
        return Set.copyOf(abilities);
    }

    @Override
    public List<SearchResult> search(SearchRequest request) {
        requests.add(request);
        List<SearchResult> results = answer.apply(request);
        return results.subList(0, Math.min(results.size(), request.limit()));
    }

    /** The requests that came, in the order of their arrival. */
    public List<SearchRequest> requests() {
        return List.copyOf(requests);
    }

    /** The queries that came, in the order of their arrival. */
    public List<String> queries() {
        return requests.stream().map(SearchRequest::query).toList();
    }
}
