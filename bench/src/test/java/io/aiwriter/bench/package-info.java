/** Measures aiwriter beside its peers. Start at {@link io.aiwriter.bench.StreamingBench}. */
@NullMarked
package io.aiwriter.bench;

import org.jspecify.annotations.NullMarked;
