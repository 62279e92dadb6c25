package io.aiwriter.resilience;

import io.aiwriter.chat.ChatResponse;

/** Of a guard that does not care how calls end. */
enum PassedBy implements Guard.Pass {
    INSTANCE;

    @Override
    public void completed(ChatResponse response) {
        // The permit was for the request.
    }

    @Override
    public void failed(RuntimeException error) {
        // The permit was for the request.
    }

    @Override
    public void abandoned() {
        // The permit was for the request.
    }
}
