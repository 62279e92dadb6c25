package io.aiwriter.spring;

import io.aiwriter.chat.ChatModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The chat models that the properties name. Immutable and thread-safe. */
public final class ChatModels {

    private final TreeMap<String, ChatModel> models;
    private final @Nullable ChatModel chosen;

    private ChatModels(Map<String, ChatModel> models, @Nullable ChatModel chosen) {
        this.models = new TreeMap<>(models);
        this.chosen = chosen;
    }

    /**
     * Models by name.
     *
     * @param models the models
     * @param chosen the name of the one that writes, or {@code null} when none does
     * @throws IllegalArgumentException when there is no model of that name
     */
    public static ChatModels of(Map<String, ChatModel> models, @Nullable String chosen) {
        if (chosen != null && !models.containsKey(chosen)) {
            throw new IllegalArgumentException("there is no model " + chosen);
        }
        return new ChatModels(models, chosen == null ? null : models.get(chosen));
    }

    /** All names. */
    public Set<String> names() {
        return Set.copyOf(models.keySet());
    }

    /** The model of a name. */
    public Optional<ChatModel> find(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /** The model that writes; empty when the writer quotes its sources. */
    public Optional<ChatModel> chosen() {
        return Optional.ofNullable(chosen);
    }
}
