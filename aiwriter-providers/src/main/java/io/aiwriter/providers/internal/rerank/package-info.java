/**
 * What rerankers share. Not for users; start at {@link
 * io.aiwriter.providers.internal.rerank.ServiceReranker}.
 */
@NullMarked
package io.aiwriter.providers.internal.rerank;

import org.jspecify.annotations.NullMarked;
