package io.aiwriter.chat;

/**
 * A model that answers a conversation. One request type, one set of events and one family of errors
 * whichever provider stands behind it. Implementations are safe for use by many threads.
 *
 * <p>
 *
 * {@snippet :
 * ChatRequest request = ChatRequest.builder().user("Name three rivers.").build();
 * try (ChatStream stream = model.stream(request)) {
 *     stream.forEachRemaining(event -> {
 *         if (event instanceof ChatEvent.TextDelta delta) {
 *             System.out.print(delta.text());
 *         }
 *     });
 * }
 * }
 */
public interface ChatModel {

    /** What is known of the model: name, window, abilities. Makes no call. */
    ModelInfo info();

    /**
     * Starts an answer that is pulled event by event on the caller's thread. Returns once the
     * provider has accepted the request.
     *
     * @throws io.aiwriter.provider.ProviderException when the provider refuses or cannot be reached
     */
    ChatStream stream(ChatRequest request);

    /**
     * The whole answer. By default the stream, drained.
     *
     * @throws io.aiwriter.provider.ProviderException when no complete answer arrives; what had
     *     arrived is in {@link io.aiwriter.provider.ProviderFailure#partialText()}
     */
    default ChatResponse chat(ChatRequest request) {
        try (ChatStream stream = stream(request)) {
            return stream.await();
        }
    }
}
