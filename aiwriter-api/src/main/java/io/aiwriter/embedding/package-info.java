/** Texts as vectors. Start at {@link io.aiwriter.embedding.EmbeddingModel}. */
@NullMarked
package io.aiwriter.embedding;

import org.jspecify.annotations.NullMarked;
