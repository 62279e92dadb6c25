/**
 * What the embedding models of all providers share: batches, order, checks. Not for users; start at
 * {@link io.aiwriter.providers.internal.embedding.ServiceEmbeddingModel}.
 */
@NullMarked
package io.aiwriter.providers.internal.embedding;

import org.jspecify.annotations.NullMarked;
