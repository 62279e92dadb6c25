package io.aiwriter.core.internal.writing;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.recipe.Recipe;
import java.util.List;
import java.util.Map;

/** A way of writing from findings. Thread-safe. */
public interface Writer {

    /** Its name and version, as kept in {@link io.aiwriter.content.Provenance#method()}. */
    String method();

    /** The chat model it uses as {@code provider:model}; empty when it uses none. */
    String model();

    /** The settings that the result depends on. */
    Map<String, String> parameters();

    /**
     * Checks a request before anything is spent on it.
     *
     * @return the request as it will be written
     * @throws io.aiwriter.AiWriterException when it cannot be written
     */
    default ContentRequest accept(ContentRequest request) {
        return request;
    }

    /** What a request has to do with sources. */
    default Recipe.SourceUse sourceUse(ContentRequest request) {
        return Recipe.SourceUse.REQUIRED;
    }

    /** Plans a piece: its title, its sections, and which evidence each of them stands on. */
    Plan plan(ContentRequest request, Findings findings);

    /**
     * A plan and what it took to make.
     *
     * @param draft the planned piece
     * @param usage the tokens that planning took
     * @param warnings what a reader should know, one sentence each
     */
    record Plan(Draft draft, TokenUsage usage, List<String> warnings) {
        /** Copies. */
        public Plan {
            warnings = List.copyOf(warnings);
        }
    }
}
