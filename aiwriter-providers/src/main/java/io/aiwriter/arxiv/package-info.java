/** Searches the preprints of arXiv. Start at {@link io.aiwriter.arxiv.ArxivSearch}. */
@NullMarked
package io.aiwriter.arxiv;

import org.jspecify.annotations.NullMarked;
