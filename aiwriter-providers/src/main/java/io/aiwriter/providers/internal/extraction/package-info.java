/**
 * What documents say, from their bytes: text with its structure, and what they state of themselves;
 * no part of the API. Start at {@link io.aiwriter.providers.internal.extraction.DocumentText}.
 */
@NullMarked
package io.aiwriter.providers.internal.extraction;

import org.jspecify.annotations.NullMarked;
