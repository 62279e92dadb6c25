package io.aiwriter.core.internal.prompted;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in what a model wrote. */
public final class JsonAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonAnswer() {}

    /**
     * The object in an answer, perhaps within other text.
     *
     * @throws UnusableAnswerException when there is none, or it cannot be read
     */
    public static JsonNode object(String answer) throws UnusableAnswerException {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        if (from < 0 || to < from) {
            throw new UnusableAnswerException("there is no JSON object in it");
        }
        try {
            return JSON.readTree(answer.substring(from, to + 1));
        } catch (JacksonException e) {
            throw new UnusableAnswerException("it is not valid JSON: " + e.getOriginalMessage());
        }
    }
}
