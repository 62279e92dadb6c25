/** Documents by how well they answer. Start at {@link io.aiwriter.rerank.Reranker}. */
@NullMarked
package io.aiwriter.rerank;

import org.jspecify.annotations.NullMarked;
