package io.aiwriter.bibliography;

import io.aiwriter.content.SourceReference;
import java.util.Objects;

/**
 * A source as a style lists and cites it. Plain text without markup.
 *
 * @param source the source
 * @param number its number in the order of first use, from 1
 * @param text its entry in the list, without the number
 * @param inText what stands for it in the text, without brackets
 */
public record Reference(SourceReference source, int number, String text, String inText) {

    /** Checks what must be there. */
    public Reference {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(inText, "inText");
    }
}
