package io.aiwriter.core.internal.recipes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan of sections, checked: known passages only, each in one section only.
 *
 * @param title the title
 * @param sections at least one
 */
record PlannedPiece(String title, List<Planned> sections) {

    /** The schema of the answer, for models that can be held to one. */
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["title","sections"],
             "properties":{"title":{"type":"string"},"sections":{"type":"array","items":{
              "type":"object","additionalProperties":false,"required":["heading","brief","passages"],
              "properties":{"heading":{"type":"string"},"brief":{"type":"string"},
               "passages":{"type":"array","items":{"type":"string"}}}}}}}
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    PlannedPiece {
        sections = List.copyOf(sections);
    }

    /**
     * Reads an answer.
     *
     * @param answer what the model wrote; JSON, perhaps within other text
     * @param known the ids of passages; with any, a section needs one
     * @param limit how many sections at most
     * @throws UnusableAnswerException when there is no plan in it; says what is wrong
     */
    static PlannedPiece parse(String answer, List<String> known, int limit)
            throws UnusableAnswerException {
        JsonNode root = json(answer);
        String title = root.path("title").asString("").strip();
        if (title.isEmpty()) {
            throw new UnusableAnswerException("\"title\" is missing");
        }
        Set<String> free = new HashSet<>(known);
        List<Planned> sections = new ArrayList<>();
        for (JsonNode section : root.path("sections")) {
            List<String> passages = new ArrayList<>();
            for (JsonNode id : section.path("passages")) {
                if (free.remove(id.asString(""))) {
                    passages.add(id.asString(""));
                }
            }
            String heading = section.path("heading").asString("").strip();
            boolean grounded = known.isEmpty() || !passages.isEmpty();
            if (grounded && !heading.isEmpty() && sections.size() < limit) {
                String brief = section.path("brief").asString("").strip();
                sections.add(new Planned(heading, brief, passages));
            }
        }
        if (sections.isEmpty()) {
            throw new UnusableAnswerException(
                    known.isEmpty()
                            ? "no section has a heading"
                            : "no section has a heading and at least one id of a passage that was given");
        }
        return new PlannedPiece(title, sections);
    }

    private static JsonNode json(String answer) throws UnusableAnswerException {
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

    /**
     * A section that is still to be written.
     *
     * @param heading its heading; empty for none
     * @param brief what it is to say
     * @param passages ids of the passages it may cite
     */
    record Planned(String heading, String brief, List<String> passages) {

        Planned {
            passages = List.copyOf(passages);
        }
    }
}
