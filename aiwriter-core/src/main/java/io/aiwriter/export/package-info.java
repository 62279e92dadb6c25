/** Content as Markdown, HTML and JSON. Start at {@link io.aiwriter.export.ContentExport}. */
@NullMarked
package io.aiwriter.export;

import org.jspecify.annotations.NullMarked;
