package io.aiwriter.core.internal.recipes;

import io.aiwriter.recipes.PromptTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The instructions that all recipes share. */
final class RecipePrompts {

    private static final String FOLDER = "/io/aiwriter/core/prompts/";

    static final String VERSIONS =
            "recipe-system-1 recipe-parts-1 recipe-outline-1 recipe-section-1 recipe-fix-1";

    static final PromptTemplate SYSTEM = load("recipe-system-1");
    static final PromptTemplate PARTS = load("recipe-parts-1");
    static final PromptTemplate OUTLINE = load("recipe-outline-1");
    static final PromptTemplate SECTION = load("recipe-section-1");
    static final PromptTemplate FIX = load("recipe-fix-1");

    private RecipePrompts() {}

    private static PromptTemplate load(String name) {
        try (InputStream in = RecipePrompts.class.getResourceAsStream(FOLDER + name + ".txt")) {
            byte[] text = Objects.requireNonNull(in, name).readAllBytes();
            return PromptTemplate.compile(new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read prompt " + name, e);
        }
    }
}
