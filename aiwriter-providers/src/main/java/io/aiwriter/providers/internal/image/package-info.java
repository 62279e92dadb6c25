/**
 * What image models share. Not for users; start at {@link
 * io.aiwriter.providers.internal.image.ServiceImageModel}.
 */
@NullMarked
package io.aiwriter.providers.internal.image;

import org.jspecify.annotations.NullMarked;
