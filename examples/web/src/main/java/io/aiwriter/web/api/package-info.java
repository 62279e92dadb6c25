/** The REST API, version 1. */
@NullMarked
package io.aiwriter.web.api;

import org.jspecify.annotations.NullMarked;
