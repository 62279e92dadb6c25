package io.aiwriter.llama;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import io.aiwriter.AiWriterException;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.ContextLengthException;
import io.aiwriter.chat.Message;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.InvalidRequestException;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.ProviderUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A chat model in a GGUF file, run by llama.cpp in this process: no account and no network. The
 * conversation is put in the words of the file's own chat template. JSON schemas become grammars,
 * so that the answer cannot but follow them. One answer is made at a time, in the order in which
 * they were asked for; a stream has to be read to its end or closed before the next begins.
 * Thread-safe.
 *
 * <p>Needs the optional dependency {@code de.kherud:llama}. llama.cpp reports neither prompt
 * caching nor thoughts apart from the text.
 *
 * <p>
 *
 * {@snippet :
 * try (LlamaChatModel model = LlamaChatModel.builder(Path.of("model.gguf")).build()) {
 *     ChatResponse answer = model.chat(ChatRequest.builder().user("Name three rivers.").build());
 * }
 * }
 */
public final class LlamaChatModel implements ChatModel, AutoCloseable {

    /** Window when nothing is asked for, in tokens. */
    public static final int DEFAULT_CONTEXT = 8_192;

    /** Threads when nothing is asked for. */
    public static final int DEFAULT_THREADS = 2;

    private static final String PROVIDER = "llama.cpp";

    private final ModelInfo info;
    private final int context;
    private final LlamaModel model;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicBoolean closed = new AtomicBoolean();

    private LlamaChatModel(Builder builder, LlamaModel model) {
        this.context = builder.context;
        this.model = model;
        this.info =
                ModelInfo.builder(PROVIDER, builder.name())
                        .contextWindow(builder.context)
                        .ability(ModelInfo.Ability.JSON_SCHEMA)
                        .build();
    }

    /**
     * Starts a model.
     *
     * @param file the weights in GGUF
     */
    public static Builder builder(Path file) {
        return new Builder(file);
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Waits until the answers that were asked for before have ended.
     *
     * @throws ContextLengthException when the conversation fills the window
     * @throws InvalidRequestException when the JSON schema cannot be made a grammar
     * @throws CallCancelledException when the thread is interrupted while it waits, or the model is
     *     closed
     */
    @Override
    public ChatStream stream(ChatRequest request) {
        takeTurn();
        try {
            String prompt = prompt(request);
            int tokens = model.encode(prompt).length;
            int room = context - tokens - 1;
            if (room < 1) {
                throw new ContextLengthException(
                        "the conversation has %d tokens and the window of %s %d; shorten it or load"
                                        .formatted(tokens, info.model(), context)
                                + " the model with a larger context",
                        failure(),
                        null);
            }
            int limit = Math.min(room, request.maxOutputTokens().orElse(room));
            return new LlamaStream(this, parameters(request, prompt, limit), tokens, limit);
        } catch (AiWriterException e) {
            turn.release();
            throw e;
        } catch (RuntimeException e) {
            // The library's own exception cannot be named outside of it.
            turn.release();
            throw new InvalidRequestException(
                    "llama.cpp refuses the request: " + e.getMessage(), failure(), e);
        }
    }

    /**
     * Frees the weights. An answer that is being made is cancelled first; later calls are errors.
     * Closing again does nothing.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            turn.acquireUninterruptibly();
            model.close();
            turn.release();
        }
    }

    LlamaModel model() {
        return model;
    }

    boolean isClosed() {
        return closed.get();
    }

    void endTurn() {
        turn.release();
    }

    ProviderFailure failure() {
        return ProviderFailure.builder(PROVIDER).model(info.model()).build();
    }

    private void takeTurn() {
        try {
            turn.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "interrupted while waiting for the local model", failure(), e);
        }
        if (closed.get()) {
            turn.release();
            throw new CallCancelledException(
                    "the local model is closed; load it again", failure(), null);
        }
    }

    private String prompt(ChatRequest request) {
        StringBuilder system = new StringBuilder();
        List<Pair<String, String>> messages = new ArrayList<>();
        for (Message message : request.messages()) {
            switch (message.role()) {
                case SYSTEM -> system.append(system.isEmpty() ? "" : "\n\n").append(message.text());
                case USER -> messages.add(new Pair<>("user", message.text()));
                case ASSISTANT -> messages.add(new Pair<>("assistant", message.text()));
            }
        }
        return model.applyTemplate(
                new InferenceParameters("").setMessages(system.toString(), messages));
    }

    private static InferenceParameters parameters(ChatRequest request, String prompt, int limit) {
        InferenceParameters parameters = new InferenceParameters(prompt).setNPredict(limit);
        request.temperature().ifPresent(value -> parameters.setTemperature((float) value));
        request.topP().ifPresent(value -> parameters.setTopP((float) value));
        request.seed().ifPresent(value -> parameters.setSeed(Long.hashCode(value)));
        if (!request.stopSequences().isEmpty()) {
            parameters.setStopStrings(request.stopSequences().toArray(String[]::new));
        }
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema schema) {
            parameters.setGrammar(LlamaModel.jsonSchemaToGrammar(schema.schema()));
        }
        return parameters;
    }

    /** Collects the settings of a {@link LlamaChatModel}. Not thread-safe. */
    public static final class Builder {

        private static final int SMALLEST_CONTEXT = 64;

        private final Path file;
        private int context = DEFAULT_CONTEXT;
        private int threads = DEFAULT_THREADS;

        private Builder(Path file) {
            this.file = file.toAbsolutePath();
        }

        /** How many tokens of question and answer there is room for, 64 or more. */
        public Builder context(int tokens) {
            if (tokens < SMALLEST_CONTEXT) {
                throw new IllegalArgumentException(
                        "context must be %d or more: %d".formatted(SMALLEST_CONTEXT, tokens));
            }
            this.context = tokens;
            return this;
        }

        /** How many threads compute, 1 or more. */
        public Builder threads(int threads) {
            if (threads < 1) {
                throw new IllegalArgumentException("threads must be 1 or more: " + threads);
            }
            this.threads = threads;
            return this;
        }

        /**
         * Loads the model, which takes as long as reading the file.
         *
         * @throws ModelNotFoundException when there is no such file
         * @throws ProviderUnavailableException when it is no GGUF file that llama.cpp can run, or
         *     the dependency or its natives are missing
         */
        public LlamaChatModel build() {
            ProviderFailure known = ProviderFailure.builder(PROVIDER).model(name()).build();
            if (!Files.isRegularFile(file)) {
                throw new ModelNotFoundException("there is no model file " + file, known, null);
            }
            try {
                return load();
            } catch (RuntimeException e) {
                throw new ProviderUnavailableException(
                        "llama.cpp cannot run %s: %s".formatted(file, e.getMessage()), known, e);
            } catch (LinkageError e) {
                throw new ProviderUnavailableException(
                        "the local model needs a dependency that is missing or has no natives for"
                                + " this machine: add de.kherud:llama",
                        known,
                        e);
            }
        }

        private LlamaChatModel load() {
            ModelParameters parameters =
                    new ModelParameters()
                            .setModel(file.toString())
                            .setCtxSize(context)
                            .setThreads(threads)
                            .setThreadsBatch(threads)
                            .disableLog();
            return new LlamaChatModel(this, new LlamaModel(parameters));
        }

        private String name() {
            return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gguf$", "");
        }
    }
}
