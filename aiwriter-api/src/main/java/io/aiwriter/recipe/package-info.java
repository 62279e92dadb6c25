/**
 * Kinds of content as data: what a recipe asks for, what it hands to a model, and the rules that
 * its result is held to. Start at {@link io.aiwriter.recipe.Recipe} and {@link
 * io.aiwriter.recipe.Constraint}.
 */
@NullMarked
package io.aiwriter.recipe;

import org.jspecify.annotations.NullMarked;
