package io.aiwriter.core.internal.text;

import io.aiwriter.research.TextSpan;

/**
 * A sentence of a passage.
 *
 * @param span where it stands in the source's text
 * @param text exactly what stands there
 */
public record SentenceSpan(TextSpan span, String text) {}
