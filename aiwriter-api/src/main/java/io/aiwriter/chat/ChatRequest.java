package io.aiwriter.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A conversation and how it is to be answered. Immutable. An option that is not set is not sent:
 * the provider's own default holds. An option that the provider cannot honour is refused with
 * {@link io.aiwriter.provider.UnsupportedOptionException} or named in {@link
 * ChatResponse#warnings()}.
 */
public final class ChatRequest {

    private final Builder values;

    private ChatRequest(Builder values) {
        this.values = values;
    }

    /** Starts a request. */
    public static Builder builder() {
        return new Builder();
    }

    /** The conversation, oldest first; at least one message. */
    public List<Message> messages() {
        return values.messages;
    }

    /** The most tokens that the answer may have. Not set: what the model allows. */
    public OptionalInt maxOutputTokens() {
        return values.maxOutputTokens == null
                ? OptionalInt.empty()
                : OptionalInt.of(values.maxOutputTokens);
    }

    /** Sampling temperature, 0 to 2. */
    public OptionalDouble temperature() {
        return values.temperature == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(values.temperature);
    }

    /** Nucleus sampling, above 0 and up to 1. */
    public OptionalDouble topP() {
        return values.topP == null ? OptionalDouble.empty() : OptionalDouble.of(values.topP);
    }

    /** Texts at which the model stops; at most 16, usually none. */
    public List<String> stopSequences() {
        return values.stopSequences;
    }

    /** The seed for a repeatable answer. */
    public OptionalLong seed() {
        return values.seed == null ? OptionalLong.empty() : OptionalLong.of(values.seed);
    }

    /** How long the model may think. */
    public Optional<ReasoningEffort> reasoningEffort() {
        return Optional.ofNullable(values.reasoningEffort);
    }

    /** The form of the answer; free text by default. */
    public ResponseFormat responseFormat() {
        return values.responseFormat;
    }

    /** A copy to change. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** Names the options that are set and hides what is said. */
    @Override
    public String toString() {
        return "ChatRequest[%d messages, maxOutputTokens=%s, temperature=%s]"
                .formatted(values.messages.size(), values.maxOutputTokens, values.temperature);
    }

    /** Collects a {@link ChatRequest}. Not thread-safe. */
    public static final class Builder {

        private static final int MAX_STOP_SEQUENCES = 16;

        private List<Message> messages = new ArrayList<>();
        private @Nullable Integer maxOutputTokens;
        private @Nullable Double temperature;
        private @Nullable Double topP;
        private List<String> stopSequences = List.of();
        private @Nullable Long seed;
        private @Nullable ReasoningEffort reasoningEffort;
        private ResponseFormat responseFormat = new ResponseFormat.Text();

        private Builder() {}

        private Builder(Builder other) {
            this.messages = new ArrayList<>(other.messages);
            this.maxOutputTokens = other.maxOutputTokens;
            this.temperature = other.temperature;
            this.topP = other.topP;
            this.stopSequences = other.stopSequences;
            this.seed = other.seed;
            this.reasoningEffort = other.reasoningEffort;
            this.responseFormat = other.responseFormat;
        }

        /** Adds a turn. */
        public Builder message(Message message) {
            messages.add(Objects.requireNonNull(message, "message"));
            return this;
        }

        /** Adds instructions for the whole conversation. */
        public Builder system(String text) {
            return message(new Message(Message.Role.SYSTEM, text));
        }

        /** Adds a turn of the caller's. */
        public Builder user(String text) {
            return message(new Message(Message.Role.USER, text));
        }

        /** Adds an earlier turn of the model's. */
        public Builder assistant(String text) {
            return message(new Message(Message.Role.ASSISTANT, text));
        }

        /** The most tokens that the answer may have, 1 or more. */
        public Builder maxOutputTokens(int tokens) {
            require(tokens >= 1, "maxOutputTokens must be at least 1", tokens);
            this.maxOutputTokens = tokens;
            return this;
        }

        /** Sampling temperature, 0 to 2. */
        public Builder temperature(double temperature) {
            require(
                    temperature >= 0 && temperature <= 2,
                    "temperature must be 0 to 2",
                    temperature);
            this.temperature = temperature;
            return this;
        }

        /** Nucleus sampling, above 0 and up to 1. */
        public Builder topP(double topP) {
            require(topP > 0 && topP <= 1, "topP must be above 0 and at most 1", topP);
            this.topP = topP;
            return this;
        }

        /** Texts at which the model stops; at most 16, none of them empty. */
        public Builder stopSequences(List<String> stopSequences) {
            List<String> copy = List.copyOf(stopSequences);
            require(
                    copy.size() <= MAX_STOP_SEQUENCES,
                    "stopSequences must be at most " + MAX_STOP_SEQUENCES,
                    copy.size());
            require(
                    copy.stream().noneMatch(String::isEmpty),
                    "stopSequences must not be empty texts, and one is",
                    "number " + (copy.indexOf("") + 1));
            this.stopSequences = copy;
            return this;
        }

        /** The seed for a repeatable answer. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** How long the model may think. */
        public Builder reasoningEffort(ReasoningEffort effort) {
            this.reasoningEffort = Objects.requireNonNull(effort, "effort");
            return this;
        }

        /** The form of the answer. */
        public Builder responseFormat(ResponseFormat format) {
            this.responseFormat = Objects.requireNonNull(format, "format");
            return this;
        }

        /**
         * The finished request.
         *
         * @throws IllegalArgumentException when there is no message of the caller's
         */
        public ChatRequest build() {
            require(
                    messages.stream().anyMatch(m -> m.role() == Message.Role.USER),
                    "messages must hold at least one of role USER",
                    messages.size());
            Builder frozen = new Builder(this);
            frozen.messages = List.copyOf(messages);
            return new ChatRequest(frozen);
        }

        private static void require(boolean holds, String rule, Object value) {
            if (!holds) {
                throw new IllegalArgumentException(rule + ": " + value);
            }
        }
    }
}
