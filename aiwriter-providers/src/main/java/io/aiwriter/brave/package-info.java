/** Searches the web with Brave. Start at {@link io.aiwriter.brave.BraveSearch}. */
@NullMarked
package io.aiwriter.brave;

import org.jspecify.annotations.NullMarked;
