/**
 * Source texts taken apart: blocks, sentences, passages, words. Offsets always count in the whole
 * text. Start at {@link io.aiwriter.core.internal.text.PassageCutter}.
 */
@NullMarked
package io.aiwriter.core.internal.text;

import org.jspecify.annotations.NullMarked;
