package io.aiwriter.verify;

import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.content.Content;
import io.aiwriter.research.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * What checking a stored content again found: offline, from the stored text alone.
 *
 * <p>
 *
 * {@snippet :
 * ContentVerification found =
 *         ContentVerification.of(content, store.contents().evidence(owner, content.id()));
 * found.firstChange().ifPresent(change -> editor.warn(change));
 * }
 *
 * @param citations every citation with its verdict of now, in reading order
 * @param changes what is no longer as it was stored, one sentence each, in reading order and then
 *     in the order of the list of sources; empty when nothing was changed
 */
public record ContentVerification(List<CheckedCitation> citations, List<String> changes) {

    /** Copies. */
    public ContentVerification {
        citations = List.copyOf(citations);
        changes = List.copyOf(changes);
    }

    /**
     * Checks a content with {@link EvidenceVerifier}.
     *
     * @param content the content as it was stored
     * @param evidence the sources and passages that were stored with it
     */
    public static ContentVerification of(Content content, Evidence evidence) {
        return of(content, evidence, EvidenceVerifier.create());
    }

    /**
     * Checks a content.
     *
     * @param content the content as it was stored
     * @param evidence the sources and passages that were stored with it
     * @param verifier judges each citation; a content that another verifier judged when it was
     *     written may show changes that are none
     */
    public static ContentVerification of(
            Content content, Evidence evidence, CitationVerifier verifier) {
        return new Inspection(content, evidence, verifier).run();
    }

    /** Whether nothing was changed since the content was stored. */
    public boolean isUnchanged() {
        return changes.isEmpty();
    }

    /** Whether the evidence carries every cited sentence. */
    public boolean isSupported() {
        return citations.stream().allMatch(CheckedCitation::isSupported);
    }

    /** The first thing that was changed; empty when nothing was. */
    public Optional<String> firstChange() {
        return changes.stream().findFirst();
    }
}
