/**
 * Writing by recipe: a brief is held to its recipe, a model is asked, its answer is checked by the
 * recipe's rules, sent back, mended and reported. Start at {@link
 * io.aiwriter.core.internal.recipes.RecipeWriter}.
 */
@NullMarked
package io.aiwriter.core.internal.recipes;

import org.jspecify.annotations.NullMarked;
