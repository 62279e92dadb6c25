/**
 * Contents as a collection: finding, sorting and paging through them, and moving them towards their
 * readers. Start at {@link io.aiwriter.library.ContentLibrary}.
 */
@NullMarked
package io.aiwriter.library;

import org.jspecify.annotations.NullMarked;
