package io.aiwriter.quickstart;

import io.aiwriter.chat.ChatModel;

/** Opens the model that {@code --model} names, with the key that the environment has for it. */
final class ModelArgument {

    private ModelArgument() {}

    static ChatModel open(String argument) {
        throw new UsageException("unknown model " + argument);
    }
}
