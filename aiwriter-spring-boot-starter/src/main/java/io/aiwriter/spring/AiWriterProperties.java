package io.aiwriter.spring;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the writer. With none of them the writer quotes its sources, and keeps what it
 * makes in SQLite and Lucene. A property that does not exist, or cannot work, stops the application
 * with a sentence that says so. Immutable.
 */
@ConfigurationProperties(prefix = AiWriterProperties.PREFIX, ignoreUnknownFields = false)
public final class AiWriterProperties {

    /** What the names of all settings begin with. */
    public static final String PREFIX = "aiwriter";

    /**
     * Folder of the database file and of the search index. Default: .aiwriter in the user's home.
     */
    private final @Nullable String home;

    /** Where contents are kept. */
    private final Store store;

    /**
     * Name of the model that writes, one of aiwriter.models. Not needed when there is one alone.
     */
    private final @Nullable String chatModel;

    /** Chat models by names of your choice. */
    private final Map<String, ModelProperties> models;

    /** How sources are read. */
    private final PageProperties pages;

    /**
     * All settings.
     *
     * @param home the folder of the embedded stores
     * @param store where contents are kept
     * @param chatModel the name of the model that writes
     * @param models chat models by name
     * @param pages how sources are read
     */
    public AiWriterProperties(
            @Nullable String home,
            @DefaultValue("auto") Store store,
            @Nullable String chatModel,
            @Nullable Map<String, ModelProperties> models,
            @DefaultValue PageProperties pages) {
        this.home = home;
        this.store = store;
        this.chatModel = chatModel;
        this.models = models == null ? Map.of() : Map.copyOf(models);
        this.pages = pages;
    }

    /** The folder of the embedded stores, when one is set. */
    public Optional<Path> home() {
        return Optional.ofNullable(home)
                .filter(text -> !text.isBlank())
                .map(AiWriterProperties::path);
    }

    /** Where contents are kept; by default {@link Store#AUTO}. */
    public Store store() {
        return store;
    }

    /** The name of the model that writes, when one is set. */
    public Optional<String> chatModel() {
        return Optional.ofNullable(chatModel);
    }

    /** Chat models by name. */
    public Map<String, ModelProperties> models() {
        return models;
    }

    /** How sources are read. */
    public PageProperties pages() {
        return pages;
    }

    // Spring would look for a relative path in the web application and not in the working
    // directory.
    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidSettingException(
                    PREFIX + ".home", "is no path: " + text, "Set it to a folder.");
        }
    }

    /** Where contents are kept. */
    public enum Store {
        /** In the application's data source when it is a PostgreSQL, else in SQLite. */
        AUTO,
        /** In a file under {@code aiwriter.home}. */
        SQLITE,
        /** In the application's data source, which must be a PostgreSQL. */
        POSTGRESQL
    }
}
