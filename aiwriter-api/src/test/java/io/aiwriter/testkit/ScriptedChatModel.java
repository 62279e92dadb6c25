package io.aiwriter.testkit;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.TokenUsage;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chat model that plays a script: one step an answer, in order, then the fallback if there is
 * one. It streams in pieces, fails or blocks as told, and keeps the requests. Thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * ScriptedChatModel model = ScriptedChatModel.builder().answer("One.").fail(error).build();
 * }
 */
public final class ScriptedChatModel implements ChatModel {

    private final ModelInfo info;
    private final int pieceLength;
    private final Queue<ScriptedStep> script;
    private final @Nullable ScriptedStep fallback;
    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();

    private ScriptedChatModel(Builder builder) {
        this.info = builder.info;
        this.pieceLength = builder.pieceLength;
        this.script = new ArrayDeque<>(builder.script);
        this.fallback = builder.fallback;
    }

    /** Starts a script. */
    public static Builder builder() {
        return new Builder();
    }

    /** A model that answers every request by this function. */
    public static ScriptedChatModel answering(Function<ChatRequest, String> answer) {
        return builder().otherwise(answer).build();
    }

    /** A complete answer as a model would give it, with one token a character. */
    public static ChatResponse response(String text) {
        return new ChatResponse(
                text,
                "",
                new FinishReason(FinishReason.Kind.STOP, "stop"),
                TokenUsage.of(1, text.length()),
                "scripted-1",
                List.of());
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        requests.add(Objects.requireNonNull(request, "request"));
        return new ScriptedChatStream(next().play(request), pieceLength);
    }

    /** The requests that came, oldest first. */
    public List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    private ScriptedStep next() {
        ScriptedStep step;
        synchronized (script) {
            step = script.poll();
        }
        if (step == null) {
            step = fallback;
        }
        if (step == null) {
            throw new AssertionError("the script has no answer to request " + requests.size());
        }
        return step;
    }

    /** Collects the steps of a {@link ScriptedChatModel}. Not thread-safe. */
    public static final class Builder {

        private static final int DEFAULT_PIECE_LENGTH = 4;

        private final Queue<ScriptedStep> script = new ArrayDeque<>();
        private ModelInfo info = ModelInfo.builder("scripted", "scripted-1").build();
        private int pieceLength = DEFAULT_PIECE_LENGTH;
        private @Nullable ScriptedStep fallback;

        private Builder() {}

        /** What the model says of itself. */
        public Builder info(ModelInfo info) {
            this.info = Objects.requireNonNull(info, "info");
            return this;
        }

        /** How many characters a delta has at most, 1 or more; 4 by default. */
        public Builder pieceLength(int characters) {
            if (characters < 1) {
                throw new IllegalArgumentException("pieceLength must be at least 1: " + characters);
            }
            this.pieceLength = characters;
            return this;
        }

        /** The next answer is this text. */
        public Builder answer(String text) {
            return answer(response(text));
        }

        /** The next answer is this response. */
        public Builder answer(ChatResponse response) {
            return step(request -> ScriptedStep.Play.of(response));
        }

        /** The next answer is made from its request. */
        public Builder answer(Function<ChatRequest, ChatResponse> answer) {
            return step(request -> ScriptedStep.Play.of(answer.apply(request)));
        }

        /** The next request is refused. */
        public Builder fail(RuntimeException error) {
            return step(
                    request -> {
                        throw error;
                    });
        }

        /** The next answer breaks off with this error once the text has been streamed. */
        public Builder failAfter(String text, RuntimeException error) {
            return step(request -> new ScriptedStep.Play(response(text), error, false));
        }

        /**
         * The next answer streams the text and then says nothing more: it ends with {@link
         * io.aiwriter.provider.CallCancelledException} when the stream is closed or the thread
         * interrupted.
         */
        public Builder blockAfter(String text) {
            return step(request -> new ScriptedStep.Play(response(text), null, true));
        }

        /** Answers every request for which the script has no step. */
        public Builder otherwise(Function<ChatRequest, String> answer) {
            this.fallback = request -> ScriptedStep.Play.of(response(answer.apply(request)));
            return this;
        }

        /** The finished model. */
        public ScriptedChatModel build() {
            return new ScriptedChatModel(this);
        }

        private Builder step(ScriptedStep step) {
            script.add(step);
            return this;
        }
    }
}
