package io.aiwriter.pages;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An interrupted thread reads no further. The interrupt flag stays set. */
final class Cancellation {

    private Cancellation() {}

    static void throwIfInterrupted(URI location, @Nullable Throwable cause) {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableSourceException(
                    location, Reason.FAILED, "reading was cancelled", cause);
        }
    }
}
