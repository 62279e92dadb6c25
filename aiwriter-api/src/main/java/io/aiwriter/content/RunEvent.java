package io.aiwriter.content;

import io.aiwriter.AiWriterException;
import io.aiwriter.citation.Citation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Something that happens during a run. */
public sealed interface RunEvent {

    /**
     * A stage began.
     *
     * @param stage which
     */
    record StageStarted(Stage stage) implements RunEvent {}

    /**
     * A stage ended well.
     *
     * @param stage which
     * @param took how long
     * @param counts what it did, by name, such as {@code passages}; in no order
     */
    record StageFinished(Stage stage, Duration took, Map<String, Long> counts) implements RunEvent {
        /** Copies. */
        public StageFinished {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(took, "took");
            counts = Map.copyOf(counts);
        }
    }

    /**
     * A source was read.
     *
     * @param sourceId the source
     * @param title its title
     * @param location where it was read
     */
    record SourceRead(UUID sourceId, String title, URI location) implements RunEvent {}

    /**
     * The sections are planned.
     *
     * @param headings their headings, in reading order
     */
    record OutlineReady(List<String> headings) implements RunEvent {
        /** Copies. */
        public OutlineReady {
            headings = List.copyOf(headings);
        }
    }

    /**
     * A piece of a section's text arrived. Pieces of one section come in order; what is shown is a
     * draft, which revision may still change.
     *
     * @param section the section's place in the outline, from 0
     * @param text the next characters
     */
    record SectionText(int section, String text) implements RunEvent {}

    /**
     * A citation was checked.
     *
     * @param section the section's place in the content, from 0
     * @param citation the citation with its verdict
     */
    record CitationChecked(int section, Citation citation) implements RunEvent {}

    /**
     * Something is not as it should be, and the run goes on.
     *
     * @param message what, in one sentence
     */
    record Warning(String message) implements RunEvent {}

    /**
     * The content is stored. Terminal.
     *
     * @param content the content
     */
    record Completed(Content content) implements RunEvent {}

    /**
     * The run ended without a content. Terminal.
     *
     * @param error why
     */
    record Failed(AiWriterException error) implements RunEvent {}
}
