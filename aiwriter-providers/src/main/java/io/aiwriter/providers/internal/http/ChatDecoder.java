package io.aiwriter.providers.internal.http;

import io.aiwriter.provider.ProviderException;
import tools.jackson.databind.JsonNode;

/** What a provider's events and answers mean. Belongs to one answer and tells it what it reads. */
public interface ChatDecoder {

    /**
     * Takes in an event of a stream. Events and fields that it does not know it passes over.
     *
     * @return whether this was the provider's terminal marker
     * @throws ProviderException when the event says that the answer failed
     */
    boolean decode(ServerEvent event);

    /**
     * Takes in a whole answer.
     *
     * @throws ProviderException when it says that the answer failed
     */
    void decodeWhole(JsonNode body);

    /** Whether a stream that ends here is complete; by default it takes the terminal marker. */
    default boolean completeAtEnd() {
        return false;
    }
}
