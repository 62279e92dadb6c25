package io.aiwriter.verify;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** One check of one content. Not thread-safe. */
final class Inspection {

    private static final int SHOWN = 80;

    private final Content content;
    private final Evidence evidence;
    private final CitationVerifier verifier;
    private final List<CheckedCitation> citations = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    Inspection(Content content, Evidence evidence, CitationVerifier verifier) {
        this.content = content;
        this.evidence = evidence;
        this.verifier = verifier;
    }

    ContentVerification run() {
        for (int i = 0; i < content.sections().size(); i++) {
            Section section = content.sections().get(i);
            for (Citation citation : section.citations()) {
                check(i, section, citation);
            }
            if (!content.provenance().usedLanguageModel()) {
                checkAllIsCited(section);
            }
        }
        content.sources().forEach(this::checkReference);
        return new ContentVerification(citations, changes);
    }

    private void check(int index, Section section, Citation citation) {
        String claim = section.claimOf(citation);
        Verdict found = verifier.verify(claim, citation, evidence);
        citations.add(new CheckedCitation(index, claim, citation, found));
        Verdict.Support stored = citation.verdict().support();
        if (found.support() == Verdict.Support.UNRESOLVABLE) {
            change(section, claim, found.reason());
        } else if (!content.provenance().usedLanguageModel() && !isVerbatim(claim, citation)) {
            change(section, claim, "The sentence is not what its source says, word for word.");
        } else if (stored != Verdict.Support.UNCHECKED && stored != found.support()) {
            change(
                    section,
                    claim,
                    "It was %s when stored and is %s now. %s"
                            .formatted(word(stored), word(found.support()), found.reason()));
        }
        if (content.sources().stream().noneMatch(of(citation.sourceId()))) {
            change(section, claim, "Its source is not in the list of sources.");
        }
    }

    private static Predicate<SourceReference> of(UUID sourceId) {
        return reference -> reference.sourceId().equals(sourceId);
    }

    private boolean isVerbatim(String claim, Citation citation) {
        return evidence.source(citation.sourceId())
                .map(source -> source.text().slice(citation.quote()).untrusted())
                .filter(quote -> EvidenceVerifier.isVerbatim(claim, quote))
                .isPresent();
    }

    /** Without a model every sentence is a quotation, so that any other text was put in later. */
    private void checkAllIsCited(Section section) {
        BitSet cited = new BitSet(section.text().length());
        section.citations().forEach(c -> cited.set(c.claim().start(), c.claim().end()));
        int start = 0;
        while (start < section.text().length()) {
            int from = cited.nextClearBit(start);
            int next = cited.nextSetBit(from);
            int to = next < 0 ? section.text().length() : next;
            if (from >= to) {
                return;
            }
            String uncited = section.text().substring(from, to).strip();
            if (uncited.codePoints().anyMatch(Character::isLetterOrDigit)) {
                change(section, uncited, "The text is no quotation of a source.");
            }
            start = to;
        }
    }

    private void checkReference(SourceReference reference) {
        Source source = evidence.source(reference.sourceId()).orElse(null);
        if (source == null) {
            changes.add("The source \"%s\" is no longer stored.".formatted(reference.title()));
        } else if (!SourceReference.of(source).equals(reference)) {
            changes.add(
                    "The entry of \"%s\" in the list of sources is not what its record says."
                            .formatted(reference.title()));
        }
    }

    private void change(Section section, String text, String what) {
        String line = text.strip().replaceAll("\\s+", " ");
        String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        String where =
                section.heading().isEmpty() ? "the lead" : "\"%s\"".formatted(section.heading());
        changes.add("In %s, \"%s\": %s".formatted(where, shown, what));
    }

    private static String word(Verdict.Support support) {
        return support.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
