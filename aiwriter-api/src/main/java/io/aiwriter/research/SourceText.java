package io.aiwriter.research;

import java.util.Objects;

/**
 * Text that somebody else wrote. It is a type of its own so that it cannot slip into an instruction
 * for a model: it is not a string, and its {@link #toString()} does not show it. It reaches a
 * prompt only through the renderer that fences and escapes it.
 */
public final class SourceText {

    private final String value;

    private SourceText(String value) {
        this.value = value;
    }

    /** Marks a text as somebody else's. */
    public static SourceText of(String value) {
        return new SourceText(Objects.requireNonNull(value, "value"));
    }

    /** The bare text, to compare, index, measure or show as a quotation; never to instruct with. */
    public String untrusted() {
        return value;
    }

    /** How many UTF-16 code units there are. */
    public int length() {
        return value.length();
    }

    /**
     * A stretch of this text.
     *
     * @throws IndexOutOfBoundsException when the span reaches beyond the end
     */
    public SourceText slice(TextSpan span) {
        return new SourceText(value.substring(span.start(), span.end()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Tells the length alone. */
    @Override
    public String toString() {
        return "SourceText[%d characters]".formatted(value.length());
    }
}
