/**
 * What can be measured on a text: characters as platforms count them, hashtags, headings, reading
 * ease, language, likeness. Start at {@link io.aiwriter.core.internal.measure.Characters}.
 */
@NullMarked
package io.aiwriter.core.internal.measure;

import org.jspecify.annotations.NullMarked;
