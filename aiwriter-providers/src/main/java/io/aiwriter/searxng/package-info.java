/**
 * Searches with a SearXNG server of one's own. Start at {@link io.aiwriter.searxng.SearxngSearch}.
 */
@NullMarked
package io.aiwriter.searxng;

import org.jspecify.annotations.NullMarked;
