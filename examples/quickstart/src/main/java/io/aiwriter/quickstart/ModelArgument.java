package io.aiwriter.quickstart;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.openai.OpenAiChatModel;

/** Opens the model that {@code --model} names, with the key that the environment has for it. */
final class ModelArgument {

    private ModelArgument() {}

    static ChatModel open(String argument) {
        int colon = argument.indexOf(':');
        String provider = colon < 0 ? argument : argument.substring(0, colon);
        String model = colon < 0 ? "" : argument.substring(colon + 1);
        if (!provider.equals("openai") || model.isBlank()) {
            throw new UsageException(
                    "unknown model %s; name one as openai:MODEL, such as openai:gpt-5.4"
                            .formatted(argument));
        }
        return openAi(model);
    }

    private static ChatModel openAi(String model) {
        String key = required("OPENAI_API_KEY");
        OpenAiChatModel.Builder builder = OpenAiChatModel.builder(model).apiKey(() -> key);
        String baseUrl = System.getenv("OPENAI_BASE_URL");
        if (baseUrl != null && !baseUrl.isBlank()) {
            builder.baseUrl(baseUrl);
        }
        return builder.build();
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new UsageException(
                    "this model needs a key; set the environment variable " + variable);
        }
        return value;
    }
}
