package io.aiwriter.verify;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.citation.Verdict;
import io.aiwriter.research.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Checks a citation against the stored text, without a model and without a network, from the
 * hardest test to the softest: the passage is there and is what was read; the claim quotes it word
 * for word; every number and every quotation of the claim stands in it; its words, weighted by
 * their rarity, are in it.
 *
 * <p>The last test is the overlap that the WiCE claims (Kamoi, Goyal, Rodriguez and Durrett, "WiCE:
 * Real-world entailment for claims in Wikipedia", EMNLP 2023) are told apart by best; likeness of
 * embeddings tells support from its absence no better than chance and is not used. It is evidence
 * of support, not a proof: a negation with the same words passes. Thread-safe.
 */
public final class EvidenceVerifier implements CitationVerifier {

    /** From this share of the claim's weighted words on, the evidence carries it. */
    static final double SUPPORTED = 0.55;

    /** From this share on, the evidence carries part of it. */
    static final double PARTLY = 0.3;

    private final AtomicReference<WordOverlap> latest =
            new AtomicReference<>(WordOverlap.over(Evidence.NONE));

    private EvidenceVerifier() {}

    /** A verifier. */
    public static EvidenceVerifier create() {
        return new EvidenceVerifier();
    }

    @Override
    public Verdict verify(String claim, Citation citation, Evidence evidence) {
        ResolvedCitation resolved = ResolvedCitation.of(citation, evidence);
        return resolved.problem()
                .map(problem -> new Verdict(Verdict.Support.UNRESOLVABLE, problem))
                .orElseGet(() -> judge(claim, resolved, evidence));
    }

    private Verdict judge(String claim, ResolvedCitation resolved, Evidence evidence) {
        String plainClaim = PlainText.of(claim);
        String passage = PlainText.of(resolved.passageText());
        if (plainClaim.equals(PlainText.of(resolved.quoteText()))) {
            return new Verdict(Verdict.Support.SUPPORTED, "Quoted word for word.");
        }
        Optional<String> number = Numbers.firstMissing(plainClaim, passage);
        if (number.isPresent()) {
            return new Verdict(
                    Verdict.Support.CONTRADICTED_NUMBER,
                    "The number %s is not in the passage.".formatted(number.get()));
        }
        Optional<String> quotation = missingQuotation(plainClaim, passage);
        if (quotation.isPresent()) {
            return new Verdict(
                    Verdict.Support.UNSUPPORTED,
                    "The quotation \"%s\" is not in the passage.".formatted(quotation.get()));
        }
        return byOverlap(overlapIn(evidence).recall(plainClaim, passage));
    }

    /**
     * The citations of a piece come one after the other with the same evidence: it is counted once.
     */
    private WordOverlap overlapIn(Evidence evidence) {
        WordOverlap known = latest.get();
        if (known.isOver(evidence)) {
            return known;
        }
        WordOverlap counted = WordOverlap.over(evidence);
        latest.set(counted);
        return counted;
    }

    private static Verdict byOverlap(double recall) {
        String reason =
                "The passage has %d %% of the sentence's words by weight."
                        .formatted(Math.round(recall * 100));
        if (recall >= SUPPORTED) {
            return new Verdict(Verdict.Support.SUPPORTED, reason);
        }
        return new Verdict(
                recall >= PARTLY ? Verdict.Support.PARTLY : Verdict.Support.UNSUPPORTED, reason);
    }

    private static Optional<String> missingQuotation(String claim, String passage) {
        List<String> quotations = PlainText.quotations(claim);
        String folded = PlainText.folded(passage);
        return quotations.stream()
                .filter(quotation -> !folded.contains(PlainText.folded(quotation)))
                .findFirst();
    }
}
