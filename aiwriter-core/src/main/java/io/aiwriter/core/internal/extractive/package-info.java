/**
 * Writing without a language model: whole sentences of the sources, chosen by centrality, relevance
 * and novelty. Start at {@link io.aiwriter.core.internal.extractive.ExtractiveWriter}.
 */
@NullMarked
package io.aiwriter.core.internal.extractive;

import org.jspecify.annotations.NullMarked;
