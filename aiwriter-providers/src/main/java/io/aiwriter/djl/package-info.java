/**
 * Embedding models that run in this process, through DJL and ONNX Runtime. Start at {@link
 * io.aiwriter.djl.DjlEmbeddingModel}.
 */
@NullMarked
package io.aiwriter.djl;

import org.jspecify.annotations.NullMarked;
