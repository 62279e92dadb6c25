/**
 * How providers are reached: clocks, limits and the client. Start at {@link
 * io.aiwriter.http.HttpSettings}.
 */
@NullMarked
package io.aiwriter.http;

import org.jspecify.annotations.NullMarked;
