package io.aiwriter.research;

/**
 * A stretch of a text, in UTF-16 code units as {@link String#substring(int, int)} counts them.
 *
 * @param start the first position, 0 or more
 * @param end the position after the last, not below {@code start}
 */
public record TextSpan(int start, int end) {

    /** Checks the order. */
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: %d to %d".formatted(start, end));
        }
    }

    /** How many code units the span covers. */
    public int length() {
        return end - start;
    }

    /** Whether all of another span lies within this one. */
    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** The same stretch seen from a text that begins {@code distance} code units earlier. */
    public TextSpan shift(int distance) {
        return new TextSpan(start + distance, end + distance);
    }
}
