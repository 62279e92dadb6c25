/**
 * Content, what makes it and where it is kept. Start at {@link
 * io.aiwriter.content.ContentGenerator}.
 */
@NullMarked
package io.aiwriter.content;

import org.jspecify.annotations.NullMarked;
