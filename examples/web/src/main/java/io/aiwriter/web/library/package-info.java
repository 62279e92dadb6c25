/** What was written: lists, contents with their citations, versions, search, export. */
@NullMarked
package io.aiwriter.web.library;

import org.jspecify.annotations.NullMarked;
