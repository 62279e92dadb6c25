/** Images by Stability AI. Start at {@link io.aiwriter.stability.StabilityImageModel}. */
@NullMarked
package io.aiwriter.stability;

import org.jspecify.annotations.NullMarked;
