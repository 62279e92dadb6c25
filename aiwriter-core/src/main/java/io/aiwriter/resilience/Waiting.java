package io.aiwriter.resilience;

import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderFailure;

/** What happens to a call that waits for its turn. */
final class Waiting {

    private Waiting() {}

    /** The libraries give up waiting when the thread is interrupted, and leave its flag set. */
    static void requireNotInterrupted(ModelInfo info) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallCancelledException(
                    "interrupted while waiting for a turn at " + info.provider(),
                    ProviderFailure.builder(info.provider()).model(info.model()).build(),
                    null);
        }
    }
}
