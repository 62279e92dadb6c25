package io.aiwriter.spring;

import io.aiwriter.anthropic.AnthropicChatModel;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.compatible.CompatibleChatModel;
import io.aiwriter.compatible.Preset;
import io.aiwriter.gemini.GeminiChatModel;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.ollama.OllamaChatModel;
import io.aiwriter.openai.OpenAiChatModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens the models that the properties name; says which property is wrong when it cannot. */
final class ConfiguredModels {

    private static final List<String> OWN =
            List.of("openai", "gemini", "anthropic", "ollama", "compatible");

    private ConfiguredModels() {}

    static ChatModels open(AiWriterProperties properties) {
        Map<String, ChatModel> models = new TreeMap<>();
        properties.models().forEach((name, model) -> models.put(name, new One(name, model).open()));
        return ChatModels.of(models, chosen(properties));
    }

    private static @Nullable String chosen(AiWriterProperties properties) {
        Map<String, ModelProperties> models = properties.models();
        Optional<String> wanted = properties.chatModel();
        if (wanted.isEmpty() && models.size() > 1) {
            throw new InvalidSettingException(
                    "aiwriter.chat-model",
                    "is not set, and there are %d models".formatted(models.size()),
                    "Set it to the one that writes: " + names(models) + ".");
        }
        if (wanted.filter(name -> !models.containsKey(name)).isPresent()) {
            throw new InvalidSettingException(
                    "aiwriter.chat-model",
                    "names no model of aiwriter.models: " + wanted.get(),
                    models.isEmpty()
                            ? "Add aiwriter.models.%s.provider and .model.".formatted(wanted.get())
                            : "Choose one of " + names(models) + ".");
        }
        return wanted.orElseGet(() -> models.keySet().stream().findFirst().orElse(null));
    }

    private static String names(Map<String, ModelProperties> models) {
        return String.join(", ", new TreeMap<>(models).keySet());
    }

    /** One model and its properties. */
    private record One(String name, ModelProperties settings) {

        ChatModel open() {
            String provider = required("provider", settings.provider()).toLowerCase(Locale.ROOT);
            String model = required("model", settings.model());
            try {
                return switch (provider) {
                    case "openai" -> openAi(model);
                    case "gemini" -> gemini(model);
                    case "anthropic" -> anthropic(model);
                    case "ollama" -> ollama(model);
                    case "compatible" ->
                            compatible(
                                    CompatibleChatModel.builder(
                                            required("base-url", settings.baseUrl()), model));
                    default -> preset(provider, model);
                };
            } catch (IllegalArgumentException e) {
                throw new InvalidSettingException(
                        property(""), "cannot work: " + e.getMessage(), "Change that setting.");
            }
        }

        private ChatModel openAi(String model) {
            OpenAiChatModel.Builder builder =
                    OpenAiChatModel.builder(model).apiKey(key()).httpSettings(http());
            settings.baseUrl().ifPresent(builder::baseUrl);
            return builder.build();
        }

        private ChatModel gemini(String model) {
            GeminiChatModel.Builder builder =
                    GeminiChatModel.builder(model).apiKey(key()).httpSettings(http());
            settings.baseUrl().ifPresent(builder::baseUrl);
            return builder.build();
        }

        private ChatModel anthropic(String model) {
            AnthropicChatModel.Builder builder =
                    AnthropicChatModel.builder(model).apiKey(key()).httpSettings(http());
            settings.baseUrl().ifPresent(builder::baseUrl);
            return builder.build();
        }

        private ChatModel ollama(String model) {
            OllamaChatModel.Builder builder = OllamaChatModel.builder(model).httpSettings(http());
            settings.apiKey().ifPresent(key -> builder.apiKey(() -> key));
            settings.baseUrl().ifPresent(builder::baseUrl);
            return builder.build();
        }

        private ChatModel preset(String provider, String model) {
            Preset preset =
                    Arrays.stream(Preset.values())
                            .filter(known -> spelled(known).equals(provider))
                            .findFirst()
                            .orElseThrow(() -> unknown(provider));
            if (preset.needsKey()) {
                key();
            }
            CompatibleChatModel.Builder builder = CompatibleChatModel.builder(preset, model);
            settings.baseUrl().ifPresent(builder::baseUrl);
            return compatible(builder);
        }

        private ChatModel compatible(CompatibleChatModel.Builder builder) {
            settings.apiKey().ifPresent(key -> builder.apiKey(() -> key));
            return builder.httpSettings(http()).build();
        }

        private Supplier<String> key() {
            String key = required("api-key", settings.apiKey());
            return () -> key;
        }

        private HttpSettings http() {
            HttpSettings.Builder http = HttpSettings.builder();
            settings.callTimeout().ifPresent(http::callTimeout);
            return http.build();
        }

        private String required(String what, Optional<String> value) {
            return value.orElseThrow(
                    () ->
                            new InvalidSettingException(
                                    property(what), "is not set", "Set it, or remove the model."));
        }

        private InvalidSettingException unknown(String provider) {
            List<String> known =
                    Stream.concat(OWN.stream(), Arrays.stream(Preset.values()).map(One::spelled))
                            .distinct()
                            .toList();
            return new InvalidSettingException(
                    property("provider"),
                    "is no provider: " + provider,
                    ClosestName.suggestion(provider, known)
                            + "Providers are "
                            + String.join(", ", known)
                            + ".");
        }

        private String property(String what) {
            String model = AiWriterProperties.PREFIX + ".models." + name;
            return what.isEmpty() ? model : model + "." + what;
        }

        private static String spelled(Preset preset) {
            return preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
