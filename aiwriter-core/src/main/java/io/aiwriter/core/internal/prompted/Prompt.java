package io.aiwriter.core.internal.prompted;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A versioned instruction, kept as a resource. Thread-safe. */
final class Prompt {

    private static final String FOLDER = "/io/aiwriter/core/prompts/";

    private final Template template;

    private Prompt(Template template) {
        this.template = template;
    }

    /**
     * Loads an instruction.
     *
     * @param name its name with its version, such as {@code section-1}
     */
    static Prompt load(String name) {
        try (InputStream in = Prompt.class.getResourceAsStream(FOLDER + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no prompt " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Prompt(Mustache.compiler().escapeHTML(false).compile(text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read prompt " + name, e);
        }
    }

    /** The instruction with its variables filled in; a variable that has no value is an error. */
    String render(Map<String, Object> variables) {
        return template.execute(variables);
    }
}
