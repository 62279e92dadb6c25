package io.aiwriter.recipes;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A Mustache template in which every variable must have a value; an empty one counts as none.
 * Thread-safe.
 */
public final class PromptTemplate {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);

    private final Template template;

    private PromptTemplate(Template template) {
        this.template = template;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when it is not well formed; the message has the line
     */
    public static PromptTemplate compile(String text) {
        try {
            return new PromptTemplate(COMPILER.compile(text));
        } catch (MustacheException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The names that it uses. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        template.visit(
                new Mustache.Visitor() {
                    @Override
                    public void visitText(String text) {}

                    @Override
                    public void visitVariable(String name) {
                        add(name);
                    }

                    @Override
                    public boolean visitInclude(String name) {
                        add(">" + name);
                        return false;
                    }

                    @Override
                    public boolean visitSection(String name) {
                        add(name);
                        return true;
                    }

                    @Override
                    public boolean visitInvertedSection(String name) {
                        add(name);
                        return true;
                    }

                    private void add(String name) {
                        if (!name.equals(".") && !name.equals("this")) {
                            names.add(name);
                        }
                    }
                });
        return names;
    }

    /**
     * The text with its variables filled in.
     *
     * @throws IllegalArgumentException when a variable has no value
     */
    public String render(Map<String, Object> values) {
        try {
            return template.execute(values);
        } catch (MustacheException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }
}
