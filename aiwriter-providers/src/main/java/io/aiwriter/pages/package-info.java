/**
 * Reading documents: HTML, PDF, Markdown and plain text, from files and from the web. Start at
 * {@link io.aiwriter.pages.DocumentReader}.
 */
@NullMarked
package io.aiwriter.pages;

import org.jspecify.annotations.NullMarked;
