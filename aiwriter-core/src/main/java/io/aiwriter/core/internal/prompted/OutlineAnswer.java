package io.aiwriter.core.internal.prompted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A model's outline, checked: known passages only, each in one section only, at most as many
 * sections as were asked for.
 *
 * @param title the title
 * @param sections at least one
 */
public record OutlineAnswer(String title, List<PlannedSection> sections) {

    /** The schema of the answer, for models that can be held to one. */
    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"required":["title","sections"],
             "properties":{"title":{"type":"string"},"sections":{"type":"array","items":{
              "type":"object","additionalProperties":false,"required":["heading","passages"],
              "properties":{"heading":{"type":"string"},
               "passages":{"type":"array","items":{"type":"string"}}}}}}}
            """;

    /** The schema of an answer that also says what each section is about. */
    public static final String SCHEMA_WITH_BRIEFS =
            """
            {"type":"object","additionalProperties":false,"required":["title","sections"],
             "properties":{"title":{"type":"string"},"sections":{"type":"array","items":{
              "type":"object","additionalProperties":false,"required":["heading","brief","passages"],
              "properties":{"heading":{"type":"string"},"brief":{"type":"string"},
               "passages":{"type":"array","items":{"type":"string"}}}}}}}
            """;

    /** Copies. */
    public OutlineAnswer {
        sections = List.copyOf(sections);
    }

    /** One section without a heading that may cite everything. */
    public static OutlineAnswer whole(String title, List<String> passages) {
        return new OutlineAnswer(title, List.of(new PlannedSection("", "", passages)));
    }

    /**
     * Reads an answer.
     *
     * @param answer what the model wrote; JSON, perhaps within other text
     * @param known the ids that exist; where there are any, a section needs one
     * @param limit how many sections at most
     * @throws UnusableAnswerException when there is no outline in it; says what is wrong
     */
    public static OutlineAnswer parse(String answer, List<String> known, int limit)
            throws UnusableAnswerException {
        JsonNode root = JsonAnswer.object(answer);
        String title = root.path("title").asString("").strip();
        if (title.isEmpty()) {
            throw new UnusableAnswerException("\"title\" is missing");
        }
        Set<String> free = new HashSet<>(known);
        List<PlannedSection> sections = new ArrayList<>();
        for (JsonNode section : root.path("sections")) {
            List<String> passages = taken(section.path("passages"), free);
            String heading = section.path("heading").asString("").strip();
            boolean grounded = known.isEmpty() || !passages.isEmpty();
            if (grounded && !heading.isEmpty() && sections.size() < limit) {
                String brief = section.path("brief").asString("").strip();
                sections.add(new PlannedSection(heading, brief, passages));
            }
        }
        if (sections.isEmpty()) {
            throw new UnusableAnswerException(
                    known.isEmpty()
                            ? "no section has a heading"
                            : "no section has a heading and at least one id of a passage that was given");
        }
        return new OutlineAnswer(title, sections);
    }

    private static List<String> taken(JsonNode ids, Set<String> free) {
        List<String> passages = new ArrayList<>();
        for (JsonNode id : ids) {
            if (free.remove(id.asString(""))) {
                passages.add(id.asString(""));
            }
        }
        return passages;
    }
}
