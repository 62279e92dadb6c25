package io.aiwriter.content;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why, by whom and from which state a new version is saved. Immutable; {@code basedOn} and {@code
 * by} return a copy.
 *
 * <p>
 *
 * {@snippet :
 * contents.save(owner, changed, Evidence.NONE, Revision.of("shorter lead").basedOn(3).by("ana"));
 * }
 */
public final class Revision {

    private static final int MAX_AUTHOR = 100;
    private static final int ANY = -1;

    private final String reason;
    private final String author;
    private final int base;

    private Revision(String reason, String author, int base) {
        this.reason = reason;
        this.author = author;
        this.base = base;
    }

    /** A revision for a reason, by the owner's user, whatever was saved before. */
    public static Revision of(String reason) {
        return new Revision(Objects.requireNonNull(reason, "reason"), "", ANY);
    }

    /**
     * Made from a version: when another one was saved since, the save is refused with a {@link
     * ConflictException}.
     *
     * @param version the number of the version that was changed; 0 for a content that must not
     *     exist yet
     */
    public Revision basedOn(int version) {
        if (version < 0) {
            throw new IllegalArgumentException("basedOn must not be negative: " + version);
        }
        return new Revision(reason, author, version);
    }

    /**
     * Made by somebody else than the owner's user.
     *
     * @param author 1 to 100 characters, not blank
     */
    public Revision by(String author) {
        if (author.isBlank() || author.length() > MAX_AUTHOR) {
            throw new IllegalArgumentException(
                    "author must have 1 to %d characters, not all blank".formatted(MAX_AUTHOR));
        }
        return new Revision(reason, author, base);
    }

    /** Why it is saved, in the words of who saves it. */
    public String reason() {
        return reason;
    }

    /** Who saves it; empty for the owner's user. */
    public Optional<String> author() {
        return author.isEmpty() ? Optional.empty() : Optional.of(author);
    }

    /** The number of the version that was changed; empty when it does not matter. */
    public OptionalInt base() {
        return base == ANY ? OptionalInt.empty() : OptionalInt.of(base);
    }

    @Override
    public String toString() {
        return "Revision[%s]".formatted(reason);
    }
}
