/**
 * Searches Wikipedia and other wikis that run MediaWiki. Start at {@link
 * io.aiwriter.wikipedia.WikipediaSearch}.
 */
@NullMarked
package io.aiwriter.wikipedia;

import org.jspecify.annotations.NullMarked;
