/** Searches the web with Tavily. Start at {@link io.aiwriter.tavily.TavilySearch}. */
@NullMarked
package io.aiwriter.tavily;

import org.jspecify.annotations.NullMarked;
