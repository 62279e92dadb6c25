/**
 * From a request to a stored content, stage by stage. Start at {@link
 * io.aiwriter.pipeline.AiWriter}.
 */
@NullMarked
package io.aiwriter.pipeline;

import org.jspecify.annotations.NullMarked;
