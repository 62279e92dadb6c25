/**
 * Recipes as files: the ones that ship, those of a folder, and how their text is read and checked.
 * Start at {@link io.aiwriter.recipes.Recipes}.
 */
@NullMarked
package io.aiwriter.recipes;

import org.jspecify.annotations.NullMarked;
