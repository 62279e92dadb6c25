/**
 * What the search providers share: checking what is asked, guarding what is answered, and reading
 * results from JSON; no part of the API. Start at {@link
 * io.aiwriter.providers.internal.search.SearchClient}.
 */
@NullMarked
package io.aiwriter.providers.internal.search;

import org.jspecify.annotations.NullMarked;
