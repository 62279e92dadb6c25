package io.aiwriter.recipes;

import io.aiwriter.recipe.InputType;
import io.aiwriter.recipe.RecipeInput;
import io.aiwriter.recipe.RecipeInput.Limits;
import java.util.List;

/** What every recipe takes, and what every prompt may name. */
final class CommonInputs {

    private static final int MOST_WORDS_AVOIDED = 50;
    private static final int LONGEST_INSTRUCTIONS = 2000;

    /** Words to avoid and instructions of the moment. */
    static final List<RecipeInput> ALL =
            List.of(
                    new RecipeInput(
                            "avoid",
                            InputType.LIST,
                            false,
                            null,
                            List.of(),
                            new Limits(0, MOST_WORDS_AVOIDED)),
                    new RecipeInput(
                            "instructions",
                            InputType.TEXT,
                            false,
                            null,
                            List.of(),
                            new Limits(0, LONGEST_INSTRUCTIONS)));

    /** Variables that stand for parts of the request. */
    static final List<String> VARIABLES =
            List.of("topic", "audience", "tone", "language", "words", "sections");

    private CommonInputs() {}
}
