package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.provider.UnsupportedOptionException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What sets one provider's way of chatting apart from another's. Immutable, thread-safe. */
public interface ChatProtocol {

    /** Where a request goes, from the base address. */
    String path(boolean streamed);

    /**
     * A request in the provider's words.
     *
     * @param request what is asked
     * @param streamed whether the answer is to come in events
     * @param warnings takes options that cannot be honoured, one sentence each
     * @throws UnsupportedOptionException when an option cannot be honoured and matters
     */
    ObjectNode request(ChatRequest request, boolean streamed, List<String> warnings);

    /** What reads one answer. */
    ChatDecoder decoder(Answer answer);

    /** How the events of a stream are told apart. */
    default Framing framing() {
        return Framing.SSE;
    }
}
