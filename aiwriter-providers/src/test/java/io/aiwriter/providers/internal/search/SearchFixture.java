package io.aiwriter.providers.internal.search;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.research.SearchProvider;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one search service answers with, written by its documentation.
 *
 * @param factory makes a provider of it
 * @param document how a document is told, with %1$d for its number
 * @param around what stands around the documents, with %s for them
 * @param type the media type of an answer
 * @param errors answers with an error, by the name of the fault; no WRONG_KEY where there is no key
 */
record SearchFixture(
        Factory factory, String document, String around, String type, Map<String, Reply> errors) {

    static final String KEY = "tvly-key-0815";

    SearchProvider provider(String url, HttpSettings settings) {
        return factory.create(url, KEY, settings);
    }

    boolean hasKey() {
        return errors.containsKey("WRONG_KEY");
    }

    Reply answer(int documents) {
        String separator = type.endsWith("json") ? "," : "\n";
        String list =
                IntStream.range(0, documents)
                        .mapToObj(document::formatted)
                        .collect(Collectors.joining(separator));
        return Reply.of(200, type, around.formatted(list));
    }

    /** Makes a provider with an address, a key where there is one, and clocks. */
    interface Factory {
        SearchProvider create(String url, String key, HttpSettings settings);
    }
}
