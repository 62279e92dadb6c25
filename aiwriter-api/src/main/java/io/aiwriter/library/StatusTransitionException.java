package io.aiwriter.library;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.ContentStatus;
import java.util.UUID;

/** A content may not become what it was to become. It stays what it was. */
public final class StatusTransitionException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final ContentStatus from;
    private final ContentStatus to;

    /**
     * A transition that is not allowed.
     *
     * @param contentId of which content
     * @param from what it is
     * @param to what it was to become
     */
    public StatusTransitionException(UUID contentId, ContentStatus from, ContentStatus to) {
        super(
                "the content %s is %s and cannot become %s; it may become %s"
                        .formatted(contentId, from, to, from.next()),
                null);
        this.from = from;
        this.to = to;
    }

    /** What it is. */
    public ContentStatus from() {
        return from;
    }

    /** What it was to become. */
    public ContentStatus to() {
        return to;
    }
}
