package io.aiwriter.pipeline;

import io.aiwriter.core.internal.journal.Journal;
import java.time.Instant;
import java.util.UUID;

/**
 * One try at a run.
 *
 * @param id identifies the run
 * @param submittedAt when it was asked for
 * @param journal what it was answered
 * @param onEnd called once nothing of the attempt is left running
 */
record Attempt(UUID id, Instant submittedAt, Journal journal, Runnable onEnd) {}
