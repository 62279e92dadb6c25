package io.aiwriter.resilience;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.Message;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.core.internal.text.TokenEstimate;

/**
 * How many tokens a request is thought to need at most, before it is made.
 *
 * @param input of the conversation, estimated
 * @param output of the answer: the request's limit, else the model's, else {@value #USUAL_OUTPUT}
 */
record RequestSize(long input, long output) {

    private static final int USUAL_OUTPUT = 4_096;
    private static final int MESSAGE_FRAME = 4;

    static RequestSize of(ChatRequest request, ModelInfo info) {
        long input = 0;
        for (Message message : request.messages()) {
            input += MESSAGE_FRAME + TokenEstimate.tokens(message.text());
        }
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema schema) {
            input += TokenEstimate.tokens(schema.schema());
        }
        int limit = Math.min(USUAL_OUTPUT, info.maxOutputTokens().orElse(USUAL_OUTPUT));
        return new RequestSize(input, request.maxOutputTokens().orElse(limit));
    }

    long total() {
        return input + output;
    }
}
