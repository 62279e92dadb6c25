/**
 * The root of the API: the one exception that every failure extends and the owner that every call
 * is made for. Start at {@link io.aiwriter.content.ContentGenerator}.
 */
@NullMarked
package io.aiwriter;

import org.jspecify.annotations.NullMarked;
