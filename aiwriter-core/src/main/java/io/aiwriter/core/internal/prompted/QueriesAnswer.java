package io.aiwriter.core.internal.prompted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A model's queries, checked: no addresses, no search operators, none that is longer than a query
 * of a person, and one of each perspective before a second of any.
 *
 * @param queries at least one
 */
record QueriesAnswer(List<String> queries) {

    /** The schema of the answer, for models that can be held to one. */
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["perspectives"],
             "properties":{"perspectives":{"type":"array","items":{
              "type":"object","additionalProperties":false,"required":["name","questions","queries"],
              "properties":{"name":{"type":"string"},
               "questions":{"type":"array","items":{"type":"string"}},
               "queries":{"type":"array","items":{"type":"string"}}}}}}}
            """;

    private static final int LONGEST = 200;
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i)://|\\bwww\\.|\\b[a-z]{3,10}:\\S");

    /**
     * Reads an answer.
     *
     * @param answer what the model wrote; JSON, perhaps within other text
     * @throws UnusableAnswerException when there is no query in it; says what is wrong
     */
    static QueriesAnswer parse(String answer) throws UnusableAnswerException {
        List<List<String>> perspectives = new ArrayList<>();
        for (JsonNode perspective : JsonAnswer.object(answer).path("perspectives")) {
            perspectives.add(usable(perspective.path("queries")));
        }
        List<String> queries = inTurn(perspectives);
        if (queries.isEmpty()) {
            throw new UnusableAnswerException("no perspective has a usable query");
        }
        return new QueriesAnswer(queries);
    }

    private static List<String> usable(JsonNode queries) {
        List<String> usable = new ArrayList<>();
        for (JsonNode query : queries) {
            String text = query.asString("").replaceAll("\\s+", " ").strip();
            if (!text.isEmpty() && text.length() <= LONGEST && !FORBIDDEN.matcher(text).find()) {
                usable.add(text);
            }
        }
        return usable;
    }

    private static List<String> inTurn(List<List<String>> perspectives) {
        int most = perspectives.stream().mapToInt(List::size).max().orElse(0);
        List<String> queries = new ArrayList<>();
        for (int turn = 0; turn < most; turn++) {
            for (List<String> perspective : perspectives) {
                if (turn < perspective.size()) {
                    queries.add(perspective.get(turn));
                }
            }
        }
        return queries;
    }
}
