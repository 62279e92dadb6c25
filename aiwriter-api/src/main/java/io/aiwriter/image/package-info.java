/** Pictures from words. Start at {@link io.aiwriter.image.ImageModel}. */
@NullMarked
package io.aiwriter.image;

import org.jspecify.annotations.NullMarked;
