/**
 * Lists of sources: reading those of any report and finding what is wrong with its citations. Start
 * at {@link io.aiwriter.bibliography.CitedReport}.
 */
@NullMarked
package io.aiwriter.bibliography;

import org.jspecify.annotations.NullMarked;
