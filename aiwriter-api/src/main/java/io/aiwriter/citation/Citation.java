package io.aiwriter.citation;

import io.aiwriter.research.TextSpan;
import java.util.Objects;
import java.util.UUID;

/**
 * Says on which stretch of which stored passage a sentence rests.
 *
 * @param claim where the sentence stands in its section's text
 * @param sourceId the source of the passage
 * @param passageId the passage
 * @param quote the evidence, as a stretch of the <em>source's</em> text within the passage
 * @param verdict what checking found
 */
public record Citation(
        TextSpan claim, UUID sourceId, UUID passageId, TextSpan quote, Verdict verdict) {

    /** Checks all parts. */
    public Citation {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(passageId, "passageId");
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** This citation with another verdict. */
    public Citation withVerdict(Verdict newVerdict) {
        return new Citation(claim, sourceId, passageId, quote, newVerdict);
    }
}
