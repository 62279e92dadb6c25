/**
 * What an owner keeps beside contents: templates, brand voices, settings, reports. Start at {@link
 * io.aiwriter.document.DocumentRepository}.
 */
@NullMarked
package io.aiwriter.document;

import org.jspecify.annotations.NullMarked;
