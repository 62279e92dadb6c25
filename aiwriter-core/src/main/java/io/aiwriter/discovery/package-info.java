/**
 * Finding sources: what to ask, whom to ask, what to read. Start at {@link
 * io.aiwriter.discovery.Discovery}.
 */
@NullMarked
package io.aiwriter.discovery;

import org.jspecify.annotations.NullMarked;
