/** Embeddings and reranking by Voyage. Start at {@link io.aiwriter.voyage.VoyageEmbeddingModel}. */
@NullMarked
package io.aiwriter.voyage;

import org.jspecify.annotations.NullMarked;
