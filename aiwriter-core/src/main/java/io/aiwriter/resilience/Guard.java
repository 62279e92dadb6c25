package io.aiwriter.resilience;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;

/** Lets calls in and is told how they end. Thread-safe. */
interface Guard {

    /**
     * Lets a call in, perhaps after a while.
     *
     * @throws io.aiwriter.AiWriterException when it is not let in
     */
    Pass enter(ChatRequest request);

    /** One call that was let in. Exactly one of its methods is called, once. */
    interface Pass {

        /** The whole answer has come. */
        void completed(ChatResponse response);

        /** The call failed. */
        void failed(RuntimeException error);

        /** The caller does not want the rest. */
        void abandoned();
    }
}
