package io.aiwriter.quickstart;

import io.aiwriter.anthropic.AnthropicChatModel;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.compatible.CompatibleChatModel;
import io.aiwriter.compatible.Preset;
import io.aiwriter.gemini.GeminiChatModel;
import io.aiwriter.ollama.OllamaChatModel;
import io.aiwriter.openai.OpenAiChatModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens the model that {@code --model} names. Keys and addresses come from the environment, under
 * the names that the providers' own tools use: {@code PROVIDER_API_KEY}, {@code PROVIDER_BASE_URL}.
 */
final class ModelArgument {

    private final Map<String, String> environment;

    ModelArgument(Map<String, String> environment) {
        this.environment = environment;
    }

    ChatModel open(String argument) {
        int colon = argument.indexOf(':');
        String provider =
                (colon < 0 ? argument : argument.substring(0, colon)).toLowerCase(Locale.ROOT);
        String model = colon < 0 ? "" : argument.substring(colon + 1).strip();
        if (model.isEmpty()) {
            throw unknown(argument);
        }
        return switch (provider) {
            case "openai" -> openAi(model);
            case "gemini" -> gemini(model);
            case "anthropic" -> anthropic(model);
            case "ollama" -> ollama(model);
            default ->
                    preset(provider)
                            .map(preset -> compatible(provider, preset, model))
                            .orElseThrow(() -> unknown(argument));
        };
    }

    private ChatModel openAi(String model) {
        String key = key("openai");
        OpenAiChatModel.Builder builder = OpenAiChatModel.builder(model).apiKey(() -> key);
        baseUrl("openai", builder::baseUrl);
        return builder.build();
    }

    private ChatModel gemini(String model) {
        String key = key("gemini");
        GeminiChatModel.Builder builder = GeminiChatModel.builder(model).apiKey(() -> key);
        baseUrl("gemini", builder::baseUrl);
        return builder.build();
    }

    private ChatModel anthropic(String model) {
        String key = key("anthropic");
        AnthropicChatModel.Builder builder = AnthropicChatModel.builder(model).apiKey(() -> key);
        baseUrl("anthropic", builder::baseUrl);
        return builder.build();
    }

    private ChatModel ollama(String model) {
        OllamaChatModel.Builder builder = OllamaChatModel.builder(model);
        value("ollama", "API_KEY").ifPresent(key -> builder.apiKey(() -> key));
        baseUrl("ollama", builder::baseUrl);
        return builder.build();
    }

    private ChatModel compatible(String provider, Preset preset, String model) {
        CompatibleChatModel.Builder builder = CompatibleChatModel.builder(preset, model);
        value(provider, "API_KEY").ifPresent(key -> builder.apiKey(() -> key));
        baseUrl(provider, builder::baseUrl);
        return builder.build();
    }

    private static Optional<Preset> preset(String provider) {
        return Arrays.stream(Preset.values())
                .filter(preset -> name(preset).equals(provider))
                .findFirst();
    }

    private static String name(Preset preset) {
        return preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String key(String provider) {
        return value(provider, "API_KEY")
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "%s needs a key; set the environment variable %s"
                                                .formatted(
                                                        provider, variable(provider, "API_KEY"))));
    }

    private void baseUrl(String provider, Consumer<String> set) {
        value(provider, "BASE_URL").ifPresent(set);
    }

    private Optional<String> value(String provider, String what) {
        return Optional.ofNullable(environment.get(variable(provider, what)))
                .filter(value -> !value.isBlank());
    }

    private static String variable(String provider, String what) {
        return provider.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + what;
    }

    private static UsageException unknown(String argument) {
        String providers =
                Stream.concat(
                                Stream.of("openai", "gemini", "anthropic", "ollama"),
                                Arrays.stream(Preset.values()).map(ModelArgument::name))
                        .collect(Collectors.joining(", "));
        return new UsageException(
                "unknown model %s; name one as PROVIDER:MODEL, where PROVIDER is one of %s"
                        .formatted(argument, providers));
    }
}
