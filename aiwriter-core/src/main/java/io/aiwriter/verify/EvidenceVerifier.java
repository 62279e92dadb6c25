package io.aiwriter.verify;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.citation.Verdict;
import io.aiwriter.research.Evidence;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Checks a citation against the stored text, without a model and without a network, from the
 * hardest test to the softest: the passage is there and is what was read; the claim quotes it word
 * for word; every number, date and quotation of the claim stands in it; its content words, weighted
 * by their rarity in the evidence, are in it.
 *
 * <p>The last test is the overlap that tells the claims of WiCE (Kamoi, Goyal, Rodriguez and
 * Durrett, "WiCE: Real-world entailment for claims in Wikipedia", EMNLP 2023) with some support
 * from those with none; likeness of embeddings says nothing of full support and is not used.
 * Overlap is evidence of support, not a proof: a negation with the same words passes. Numbers in
 * digits are understood in every script; numbers in words and months in English and in the source's
 * language; {@code million} and the like in English. Thread-safe.
 */
public final class EvidenceVerifier implements CitationVerifier {

    /** From this share of the claim's weighted words on, the evidence carries it. */
    static final double SUPPORTED = 0.55;

    /** From this share on, the evidence carries part of it. */
    static final double PARTLY = 0.3;

    private static final Verdict VERBATIM =
            new Verdict(Verdict.Support.SUPPORTED, "Quoted word for word.");

    private final AtomicReference<Counted> latest =
            new AtomicReference<>(Counted.in(Evidence.NONE));

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

    /** Whether a claim is its quoted evidence, up to white space and Markdown. */
    static boolean isVerbatim(String claim, String quote) {
        return PlainText.of(claim).equals(PlainText.of(quote));
    }

    private Verdict judge(String claim, ResolvedCitation resolved, Evidence evidence) {
        if (isVerbatim(claim, resolved.quoteText())) {
            return VERBATIM;
        }
        String plainClaim = PlainText.of(claim);
        String passage = PlainText.of(resolved.passageText());
        Optional<String> number = Numbers.of(passage, resolved.language()).firstMissing(plainClaim);
        if (number.isPresent()) {
            return new Verdict(
                    Verdict.Support.CONTRADICTED_NUMBER,
                    "The number or date %s is not in the passage.".formatted(number.get()));
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
        Counted known = latest.get();
        if (known.evidence().refersTo(evidence)) {
            return known.overlap();
        }
        Counted counted = Counted.in(evidence);
        latest.set(counted);
        return counted.overlap();
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
        String folded = PlainText.folded(passage);
        return PlainText.quotations(claim).stream()
                .filter(quotation -> !folded.contains(PlainText.folded(quotation)))
                .findFirst();
    }

    /**
     * Word counts and what they were counted in, which they do not keep alive.
     *
     * @param evidence the evidence
     * @param overlap the counts
     */
    private record Counted(WeakReference<Evidence> evidence, WordOverlap overlap) {

        static Counted in(Evidence evidence) {
            return new Counted(new WeakReference<>(evidence), WordOverlap.over(evidence));
        }
    }
}
