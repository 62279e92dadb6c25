package io.aiwriter.document;

import io.aiwriter.AiWriterException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document was changed by somebody else since the version that a change was made from. Nothing
 * was saved.
 */
public final class DocumentConflictException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Document stored;

    /**
     * A conflict.
     *
     * @param name of which document
     * @param base the number of the version that the change was made from; 0 for none
     * @param stored the newest version; {@code null} when there is none (any more)
     */
    public DocumentConflictException(DocumentName name, int base, @Nullable Document stored) {
        super(
                "the document '%s' has version %d now, and the change was made from version %d; read it again and merge"
                        .formatted(name.name(), stored == null ? 0 : stored.version(), base),
                null);
        this.stored = stored;
    }

    /** The newest version; empty when there is none (any more). */
    public Optional<Document> stored() {
        return Optional.ofNullable(stored);
    }
}
