package io.aiwriter.recipe;

import io.aiwriter.AiWriterException;
import java.util.List;
import java.util.stream.Collectors;

/** A recipe cannot be used as it is written; names every place. */
public final class InvalidRecipeException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final transient List<RecipeProblem> problems;

    /** An error with at least one problem. */
    public InvalidRecipeException(List<RecipeProblem> problems) {
        super(
                problems.stream().map(RecipeProblem::toString).collect(Collectors.joining("; ")),
                null);
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the text. */
    public List<RecipeProblem> problems() {
        return problems;
    }
}
