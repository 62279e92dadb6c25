/**
 * Lists of sources: reading those of any report and finding what is wrong with its citations, and
 * writing those of a content in the styles of scholars and for their tools. Start at {@link
 * io.aiwriter.bibliography.CitedReport} and {@link io.aiwriter.bibliography.Bibliography}.
 */
@NullMarked
package io.aiwriter.bibliography;

import org.jspecify.annotations.NullMarked;
