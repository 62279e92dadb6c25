/**
 * The reference web app: what a host that stands on the starter looks like. Start at {@link
 * io.aiwriter.web.WebApplication}.
 */
@NullMarked
package io.aiwriter.web;

import org.jspecify.annotations.NullMarked;
