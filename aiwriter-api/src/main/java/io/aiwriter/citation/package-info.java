/**
 * What a sentence rests on, and whether it holds. Start at {@link io.aiwriter.citation.Citation}.
 */
@NullMarked
package io.aiwriter.citation;

import org.jspecify.annotations.NullMarked;
