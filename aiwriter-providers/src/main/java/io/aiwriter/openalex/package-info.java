/**
 * Searches the scholarly works that OpenAlex lists. Start at {@link
 * io.aiwriter.openalex.OpenAlexSearch}.
 */
@NullMarked
package io.aiwriter.openalex;

import org.jspecify.annotations.NullMarked;
