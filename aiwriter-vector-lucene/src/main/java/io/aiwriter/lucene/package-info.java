/**
 * Search by meaning (HNSW) and by words (BM25) in a Lucene index. Start at {@link
 * io.aiwriter.lucene.LuceneVectorStore}.
 */
@NullMarked
package io.aiwriter.lucene;

import org.jspecify.annotations.NullMarked;
