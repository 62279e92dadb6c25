package io.aiwriter.constraint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The YAML between the two lines of dashes that a Markdown file may begin with. */
final class FrontMatterText {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "\\A\\uFEFF?---[ \\t]*\\R(.*?)(?:\\R)?^---[ \\t]*(?:\\R|\\z)",
                    Pattern.DOTALL | Pattern.MULTILINE);

    private FrontMatterText() {}

    /** The text between the dashes. */
    static Optional<String> of(String document) {
        Matcher block = BLOCK.matcher(document);
        return block.find() ? Optional.of(block.group(1)) : Optional.empty();
    }

    /**
     * Its values by name.
     *
     * @throws YamlEngineException when it is not YAML, or a name is there twice
     */
    static Map<String, Object> values(String yaml) {
        LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
        Map<String, Object> values = new LinkedHashMap<>();
        if (new Load(settings).loadFromString(yaml) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
        }
        return values;
    }
}
