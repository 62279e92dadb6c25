/**
 * The Chat Completions protocol, which OpenAI and many others speak; no part of the API. Start at
 * {@link io.aiwriter.providers.internal.completions.CompletionProtocol}.
 */
@NullMarked
package io.aiwriter.providers.internal.completions;

import org.jspecify.annotations.NullMarked;
