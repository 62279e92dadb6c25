/**
 * Embeddings and images of Hugging Face: its Inference Providers and its own servers. Its chat is
 * {@code Preset.HUGGING_FACE} and {@code Preset.TGI} of {@code io.aiwriter.compatible}. Start at
 * {@link io.aiwriter.huggingface.HuggingFaceEmbeddingModel}.
 */
@NullMarked
package io.aiwriter.huggingface;

import org.jspecify.annotations.NullMarked;
