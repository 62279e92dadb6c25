package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import io.aiwriter.provider.ProviderFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Gathers one answer while it arrives. Belongs to one thread. */
public final class Answer {

    private final ProviderFailure known;
    private final Queue<ChatEvent> events = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final List<String> warnings;
    private String model;
    private @Nullable FinishReason finishReason;
    private TokenUsage usage = TokenUsage.UNREPORTED;

    Answer(ProviderFailure known, List<String> warnings) {
        this.known = known;
        this.warnings = new ArrayList<>(warnings);
        this.model = known.model().orElse("");
    }

    /** The next characters of the answer; none do nothing. */
    public void say(String said) {
        if (!said.isEmpty()) {
            text.append(said);
            events.add(new ChatEvent.TextDelta(said));
        }
    }

    /** The next characters of what is thought; none do nothing. */
    public void think(String thought) {
        if (!thought.isEmpty()) {
            reasoning.append(thought);
            events.add(new ChatEvent.ReasoningDelta(thought));
        }
    }

    /** The next characters of why the model refuses; they are no part of the answer. */
    public void refuse(String said) {
        refusal.append(said);
    }

    /** The model that answers; a blank name is passed over. */
    public void model(String name) {
        if (!name.isBlank()) {
            model = name;
        }
    }

    /** Whether this is the model that is known to answer. */
    public boolean isModel(String name) {
        return model.equals(name);
    }

    /** Why the model stopped. */
    public void finish(FinishReason.Kind kind, String raw) {
        finishReason = new FinishReason(kind, raw);
    }

    /** The tokens used so far; replaces what was told before. */
    public void use(TokenUsage told) {
        usage = told;
    }

    /** A count of tokens; what is none counts as 0. */
    public static long count(JsonNode counts, String field) {
        return Math.max(0, counts.path(field).asLong(0));
    }

    /** Adds what could not be honoured. */
    public void warn(String warning) {
        warnings.add(warning);
    }

    /** Whether the model said why it stopped. */
    public boolean finished() {
        return finishReason != null;
    }

    /** What the exchange is known by, with the text that has arrived. */
    public ProviderFailure failure() {
        return known.toBuilder().partialText(text.toString()).build();
    }

    /** An answer that breaks the provider's contract. */
    public ProtocolException broken(String what) {
        return ProviderErrors.protocol(failure(), what, null);
    }

    /** The error that a body speaks of. */
    public ProviderException failed(JsonNode body) {
        return ErrorBody.of(body).toException(failure());
    }

    /**
     * Parses an event. One that the end of the stream cut short is an interrupted stream, even when
     * its name is all there.
     */
    public JsonNode parse(ServerEvent event) {
        JsonNode node;
        try {
            node = ProviderClient.JSON.readTree(event.data());
        } catch (JacksonException e) {
            if (event.terminated()) {
                throw ProviderErrors.protocol(
                        failure(), "an event is not the JSON it should be", e);
            }
            throw ChatEvents.interrupted(failure());
        }
        if (!event.terminated() && !node.isContainer()) {
            throw ChatEvents.interrupted(failure());
        }
        return node;
    }

    /** The type that an event states, or else its name; none for what is no object. */
    public static String type(ServerEvent event, JsonNode node) {
        return node.isObject() ? node.path("type").asString(event.name()) : "";
    }

    Queue<ChatEvent> events() {
        return events;
    }

    ChatResponse response() {
        if (finishReason == null) {
            throw broken("its answer ended without a reason");
        }
        boolean refused = !refusal.isEmpty();
        if (refused) {
            warn("The model refused: " + refusal);
        }
        FinishReason.Kind kind = refused ? FinishReason.Kind.CONTENT_FILTER : finishReason.kind();
        return new ChatResponse(
                text.toString(),
                reasoning.toString(),
                new FinishReason(kind, finishReason.raw()),
                usage,
                model,
                warnings);
    }
}
