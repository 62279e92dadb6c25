/**
 * Sources, the passages cut from them and what reads them. Start at {@link
 * io.aiwriter.research.PageReader}.
 */
@NullMarked
package io.aiwriter.research;

import org.jspecify.annotations.NullMarked;
