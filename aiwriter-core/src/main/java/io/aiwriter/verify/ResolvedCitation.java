package io.aiwriter.verify;

import io.aiwriter.citation.Citation;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.util.Optional;

/**
 * The texts that a citation points at, or what is wrong with where it points.
 *
 * @param passageText the passage
 * @param quoteText the cited stretch of it
 * @param language the language of the source as a BCP 47 tag; {@code und} when it names none
 * @param problem the first thing that is missing or was changed
 */
record ResolvedCitation(
        String passageText, String quoteText, String language, Optional<String> problem) {

    static ResolvedCitation of(Citation citation, Evidence evidence) {
        Source source = evidence.source(citation.sourceId()).orElse(null);
        if (source == null) {
            return broken("There is no source %s.".formatted(citation.sourceId()));
        }
        Passage passage = evidence.passage(citation.passageId()).orElse(null);
        if (passage == null || !passage.sourceId().equals(source.id())) {
            return broken("There is no passage %s in the source.".formatted(citation.passageId()));
        }
        if (!source.isUnchanged()) {
            return broken(
                    "The text of the source \"%s\" is no longer what was read."
                            .formatted(source.title()));
        }
        SourceText text = source.text();
        if (!within(passage.span(), text) || !text.slice(passage.span()).equals(passage.text())) {
            return broken("The text of the passage is not what stands in the source.");
        }
        if (!passage.span().contains(citation.quote())) {
            return broken("The quoted stretch lies outside the passage.");
        }
        return new ResolvedCitation(
                passage.text().untrusted(),
                text.slice(citation.quote()).untrusted(),
                source.language().orElse("und"),
                Optional.empty());
    }

    private static boolean within(TextSpan span, SourceText text) {
        return span.end() <= text.length();
    }

    private static ResolvedCitation broken(String problem) {
        return new ResolvedCitation("", "", "und", Optional.of(problem));
    }
}
