package io.aiwriter.web.library;

import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page for editing sends. Immutable. */
final class EditForm {

    private static final int MAX_TITLE = 500;
    private static final int MAX_TEXT = 1_000_000;

    private final String title;
    private final String text;
    private final String version;

    EditForm(@Nullable String title, @Nullable String text, @Nullable String version) {
        this.title = Objects.requireNonNullElse(title, "").strip();
        this.text = Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
        this.version = Objects.requireNonNullElse(version, "");
    }

    static EditForm of(ContentVersion newest) {
        return new EditForm(
                newest.content().title(),
                MarkdownText.of(newest.content()),
                String.valueOf(newest.number()));
    }

    /** The title. */
    public String title() {
        return title;
    }

    /** All sections as one Markdown text. */
    public String text() {
        return text;
    }

    /** The version that was edited. */
    public String version() {
        return version;
    }

    /** The key of the message that says what is wrong; empty when nothing is. */
    String problem() {
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            return "edit.badTitle";
        }
        return text.isBlank() || text.length() > MAX_TEXT ? "edit.badText" : "";
    }

    /**
     * What was typed.
     *
     * @throws StaleEditException when another version is the newest by now
     */
    Library.Draft draftFor(int newest) {
        if (!version.equals(String.valueOf(newest))) {
            int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
            throw new StaleEditException(seen, newest);
        }
        List<Section> sections = MarkdownText.sections(text);
        return new Library.Draft(title, sections);
    }
}
