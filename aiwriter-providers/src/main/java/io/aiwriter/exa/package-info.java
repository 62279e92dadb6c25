/** Searches the web with Exa. Start at {@link io.aiwriter.exa.ExaSearch}. */
@NullMarked
package io.aiwriter.exa;

import org.jspecify.annotations.NullMarked;
