/**
 * Searches with a Google Programmable Search Engine. Start at {@link
 * io.aiwriter.googlesearch.GoogleSearch}.
 */
@NullMarked
package io.aiwriter.googlesearch;

import org.jspecify.annotations.NullMarked;
