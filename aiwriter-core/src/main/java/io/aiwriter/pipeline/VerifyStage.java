package io.aiwriter.pipeline;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Section;
import io.aiwriter.research.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Checks every citation and says which do not hold. */
final class VerifyStage {

    private final CitationVerifier verifier;

    VerifyStage(CitationVerifier verifier) {
        this.verifier = verifier;
    }

    Verified run(List<Section> sections, Evidence evidence, RunContext run) {
        List<Section> checked = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            run.throwIfCancelled();
            Section section = sections.get(i);
            List<Citation> citations = new ArrayList<>();
            for (Citation citation : section.citations()) {
                String claim = section.claimOf(citation);
                Citation verified =
                        citation.withVerdict(verifier.verify(claim, citation, evidence));
                citations.add(verified);
                run.emit(new RunEvent.CitationChecked(i, verified));
                if (verified.verdict().support() != Verdict.Support.SUPPORTED) {
                    warnings.add(warning(section, claim, verified.verdict()));
                }
            }
            checked.add(new Section(section.heading(), section.text(), citations));
        }
        warnings.forEach(run::warn);
        return new Verified(checked, warnings);
    }

    private static String warning(Section section, String claim, Verdict verdict) {
        int longest = 80;
        String shown = claim.length() <= longest ? claim : claim.substring(0, longest) + "…";
        String where = section.heading().isEmpty() ? "the lead" : '"' + section.heading() + '"';
        return "In %s, \"%s\" is not carried by its source: %s"
                .formatted(where, shown.replaceAll("\\s+", " "), verdict.reason());
    }

    /**
     * The sections with verdicts.
     *
     * @param sections in the same order
     * @param warnings one for each citation that does not hold
     */
    record Verified(List<Section> sections, List<String> warnings) {}
}
