/** The pages in a real browser. */
@NullMarked
package io.aiwriter.web.browser;

import org.jspecify.annotations.NullMarked;
