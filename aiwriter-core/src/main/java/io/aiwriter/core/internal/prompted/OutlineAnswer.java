package io.aiwriter.core.internal.prompted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model's outline, checked: known passages only, each in one section only, at most as many
 * sections as were asked for.
 *
 * @param title the title
 * @param sections at least one, each with at least one passage
 */
record OutlineAnswer(String title, List<PlannedSection> sections) {

    /** The schema of the answer, for models that can be held to one. */
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["title","sections"],
             "properties":{"title":{"type":"string"},"sections":{"type":"array","items":{
              "type":"object","additionalProperties":false,"required":["heading","passages"],
              "properties":{"heading":{"type":"string"},
               "passages":{"type":"array","items":{"type":"string"}}}}}}}
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads an answer.
     *
     * @param answer what the model wrote; JSON, perhaps within other text
     * @param known the ids that exist
     * @param limit how many sections at most
     * @throws UnusableAnswerException when there is no outline in it; says what is wrong
     */
    static OutlineAnswer parse(String answer, List<String> known, int limit)
            throws UnusableAnswerException {
        JsonNode root = json(answer);
        String title = root.path("title").asString("").strip();
        if (title.isEmpty()) {
            throw new UnusableAnswerException("\"title\" is missing");
        }
        Set<String> free = new HashSet<>(known);
        List<PlannedSection> sections = new ArrayList<>();
        for (JsonNode section : root.path("sections")) {
            List<String> passages = new ArrayList<>();
            for (JsonNode id : section.path("passages")) {
                if (free.remove(id.asString(""))) {
                    passages.add(id.asString(""));
                }
            }
            String heading = section.path("heading").asString("").strip();
            if (!passages.isEmpty() && !heading.isEmpty() && sections.size() < limit) {
                sections.add(new PlannedSection(heading, passages));
            }
        }
        if (sections.isEmpty()) {
            throw new UnusableAnswerException(
                    "no section has a heading and at least one id of a passage that was given");
        }
        return new OutlineAnswer(title, sections);
    }

    /** The JSON object in an answer. */
    static JsonNode json(String answer) throws UnusableAnswerException {
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

    /** An answer that is no outline. */
    static final class UnusableAnswerException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableAnswerException(String message) {
            super(message);
        }
    }
}
