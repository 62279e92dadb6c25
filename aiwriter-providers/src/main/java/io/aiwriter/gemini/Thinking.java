package io.aiwriter.gemini;

import io.aiwriter.chat.ReasoningEffort;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** How a generation of models is told how long to think. */
enum Thinking {
    /** Not at all. */
    NONE,
    /** By a number of tokens (2.5). */
    BUDGET,
    /** By a level (3 and later). */
    LEVEL;

    private static final Pattern OLD = Pattern.compile("(?:.*/)?gemini-(?:1\\.|2\\.0|pro).*");
    private static final Pattern BUDGETED = Pattern.compile("(?:.*/)?gemini-2\\.5.*");

    static Thinking of(String model) {
        if (OLD.matcher(model).matches()) {
            return NONE;
        }
        return BUDGETED.matcher(model).matches() ? BUDGET : LEVEL;
    }

    /** Writes an effort. {@code NONE} as level is the least that there is. */
    void write(ReasoningEffort effort, ObjectNode config) {
        if (this == BUDGET) {
            config.put("thinkingBudget", budget(effort));
        } else {
            config.put("thinkingLevel", effort == ReasoningEffort.NONE ? "MINIMAL" : effort.name());
        }
        if (effort != ReasoningEffort.NONE) {
            config.put("includeThoughts", true);
        }
    }

    private static int budget(ReasoningEffort effort) {
        return switch (effort) {
            case NONE -> 0;
            case MINIMAL -> 512;
            case LOW -> 1_024;
            case MEDIUM -> 8_192;
            case HIGH -> 24_576;
        };
    }
}
