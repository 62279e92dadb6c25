/**
 * What stands between a caller and a service that fails, slows down or costs money. Start at {@link
 * io.aiwriter.resilience.Models}.
 */
@NullMarked
package io.aiwriter.resilience;

import org.jspecify.annotations.NullMarked;
