package io.aiwriter.testkit;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import org.jspecify.annotations.Nullable;

/** What a scripted model does with one request. */
interface ScriptedStep {

    /** The answer to play; throws when the request is refused. */
    Play play(ChatRequest request);

    /**
     * An answer and how it ends.
     *
     * @param response what is streamed
     * @param error what breaks it off, or {@code null}
     * @param blocks whether it says nothing more instead of ending
     */
    record Play(ChatResponse response, @Nullable RuntimeException error, boolean blocks) {

        static Play of(ChatResponse response) {
            return new Play(response, null, false);
        }
    }
}
