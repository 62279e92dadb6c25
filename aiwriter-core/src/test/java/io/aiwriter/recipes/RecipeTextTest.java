package io.aiwriter.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.content.Stage;
import io.aiwriter.recipe.InvalidRecipeException;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in recipe files are all found, with file, line and field. */
class RecipeTextTest {

    private static final String GOOD =
            """
            recipe: haiku
            version: 2
            title: Haiku
            group: Poems
            summary: Three lines.
            inputs:
              season: {type: choice, default: spring, allowed: [spring, autumn]}
              lines: {type: number, default: 3, min: 1, max: 5}
            parts:
              haiku: {for: the poem, min: 3, max: 20}
            prompts:
              draft:
                version: 4
                text: |
                  Write about {{topic}}
                  in {{season}}.
            constraints:
              - words: {part: haiku, max: "{{lines}}"}
            example:
              topic: Rain
              inputs: {season: autumn}
            """;

    @Test
    void goodRecipeIsRead() {
        Recipe recipe = RecipeText.parse("haiku.yaml", GOOD);
        assertThat(recipe.toString()).isEqualTo("haiku/2");
        assertThat(recipe.promptVersions()).isEqualTo("haiku/draft-4");
        assertThat(recipe.stages()).containsExactlyInAnyOrder(Stage.DRAFT, Stage.REVISE);
        assertThat(recipe.input("season").orElseThrow().defaultValue()).contains("spring");
        assertThat(recipe.input("avoid")).isPresent();
    }

    @Test
    void unknownVariableIsNamedWithItsLine() {
        assertThat(problems(GOOD.replace("{{season}}", "{{saeson}}")))
                .singleElement()
                .asString()
                .startsWith("haiku.yaml:16: prompts.draft.text: unknown variable saeson")
                .contains("season");
    }

    @Test
    void unknownVariableOfARuleIsNamedWithItsField() {
        assertThat(problems(GOOD.replace("{{lines}}", "{{rows}}")))
                .first()
                .asString()
                .startsWith("haiku.yaml:18: constraints[0].words.max: unknown variable rows");
    }

    @Test
    void impossibleLimitsAreNamed() {
        assertThat(problems(GOOD.replace("min: 1, max: 5", "min: 9, max: 5")))
                .anySatisfy(
                        problem ->
                                assertThat(problem.toString())
                                        .startsWith(
                                                "haiku.yaml:8: inputs.lines.max: must be at least min"));
        assertThat(problems(GOOD.replace("max: \"{{lines}}\"", "min: 9, max: 3")))
                .singleElement()
                .asString()
                .contains("constraints[0].words.min: min must be at most max");
        assertThat(problems(GOOD.replace("default: 3", "default: 8"))).isNotEmpty();
    }

    @Test
    void unknownFieldsRulesAndValuesAreNamed() {
        String wrong =
                GOOD.replace("group:", "gruop:")
                        .replace("- words:", "- wrods:")
                        .replace("season: autumn", "season: winter")
                        .replace("type: choice", "type: chioce");
        assertThat(problems(wrong))
                .extracting(RecipeProblem::field)
                .contains(
                        "gruop",
                        "group",
                        "constraints[0]",
                        "inputs.season.type",
                        "example.inputs.season");
    }

    @Test
    void missingPromptAndBrokenTemplateAreNamed() {
        assertThat(problems(GOOD.replace("draft:", "darft:")))
                .extracting(RecipeProblem::message)
                .anySatisfy(message -> assertThat(message).contains("needs a prompt draft"));
        assertThat(problems(GOOD.replace("{{season}}", "{{#season}}")))
                .extracting(RecipeProblem::message)
                .anySatisfy(message -> assertThat(message).contains("is no template"));
    }

    @Test
    void whatIsNoYamlSaysWhere() {
        assertThat(problems("recipe: [a")).singleElement().asString().contains("is no YAML");
        assertThat(problems("")).singleElement().asString().contains("is empty");
        assertThat(problems("recipe: a\nrecipe: b")).isNotEmpty();
    }

    private static List<RecipeProblem> problems(String yaml) {
        InvalidRecipeException error =
                catchThrowableOfType(
                        InvalidRecipeException.class, () -> RecipeText.parse("haiku.yaml", yaml));
        assertThat(error).isNotNull();
        return error.problems();
    }
}
