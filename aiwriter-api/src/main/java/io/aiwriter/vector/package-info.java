/** Search by meaning and by words. Start at {@link io.aiwriter.vector.VectorStore}. */
@NullMarked
package io.aiwriter.vector;

import org.jspecify.annotations.NullMarked;
