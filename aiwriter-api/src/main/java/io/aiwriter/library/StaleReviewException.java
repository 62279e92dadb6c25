package io.aiwriter.library;

import io.aiwriter.AiWriterException;
import java.util.UUID;

/** A judgement was passed on a version that is not the newest any more. Nothing was changed. */
public final class StaleReviewException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final int judged;
    private final int newest;

    /**
     * A judgement that came late.
     *
     * @param contentId of which content
     * @param judged the number of the version that was judged
     * @param newest the number of the newest version
     */
    public StaleReviewException(UUID contentId, int judged, int newest) {
        super(
                "the content %s has version %d now, and version %d was judged; read it again"
                        .formatted(contentId, newest, judged),
                null);
        this.judged = judged;
        this.newest = newest;
    }

    /** The number of the version that was judged. */
    public int judged() {
        return judged;
    }

    /** The number of the newest version. */
    public int newest() {
        return newest;
    }
}
