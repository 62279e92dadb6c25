/** Embeddings and reranking by Cohere. Start at {@link io.aiwriter.cohere.CohereEmbeddingModel}. */
@NullMarked
package io.aiwriter.cohere;

import org.jspecify.annotations.NullMarked;
