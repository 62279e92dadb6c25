package io.aiwriter.content;

import io.aiwriter.AiWriterException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A content was changed by somebody else since the version that a change was made from. Nothing was
 * saved; both states are here, to be shown side by side or merged.
 */
public final class ConflictException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ContentVersion stored;
    private final transient Content refused;

    /**
     * A conflict.
     *
     * @param base the number of the version that the change was made from; 0 for none
     * @param stored the newest version; {@code null} when there is none (any more)
     * @param refused what was to be saved
     */
    public ConflictException(int base, @Nullable ContentVersion stored, Content refused) {
        super(message(base, stored, refused), null);
        this.stored = stored;
        this.refused = Objects.requireNonNull(refused, "refused");
    }

    /** The newest version; empty when there is none (any more). */
    public Optional<ContentVersion> stored() {
        return Optional.ofNullable(stored);
    }

    /** What was to be saved. */
    public Content refused() {
        return refused;
    }

    private static String message(int base, @Nullable ContentVersion stored, Content refused) {
        return "the content %s %s, and the change was made from %s; read it again and merge"
                .formatted(
                        refused.id(),
                        stored == null
                                ? "is not stored"
                                : "has version %d now".formatted(stored.number()),
                        base == 0 ? "none" : "version " + base);
    }
}
