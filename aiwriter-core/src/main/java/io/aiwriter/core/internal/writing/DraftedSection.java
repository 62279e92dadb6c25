package io.aiwriter.core.internal.writing;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.Section;
import java.util.List;

/**
 * A section as it was first written.
 *
 * @param section the section
 * @param usage the tokens that it took
 * @param warnings what a reader should know, one sentence each
 */
public record DraftedSection(Section section, TokenUsage usage, List<String> warnings) {

    /** Copies. */
    public DraftedSection {
        warnings = List.copyOf(warnings);
    }
}
