/**
 * The seam between the pipeline and the ways of writing: what is found, what is planned, what is
 * drafted. Start at {@link io.aiwriter.core.internal.writing.Writer}.
 */
@NullMarked
package io.aiwriter.core.internal.writing;

import org.jspecify.annotations.NullMarked;
