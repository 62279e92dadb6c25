/** Writing: the form, runs and what happens in them. */
@NullMarked
package io.aiwriter.web.run;

import org.jspecify.annotations.NullMarked;
