package io.aiwriter.verify;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.citation.Verdict;
import io.aiwriter.core.internal.text.ProseSentences;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.Evidence;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Checks a citation against the stored text, without a model and without a network, from the
 * hardest test to the softest: the passage is there and is what was read; the claim quotes it word
 * for word; every number, date, quotation and name of the claim stands in it; its content words,
 * weighted by their rarity in the evidence, are in it; and the sentence of the passage that has
 * most of them negates where the claim does.
 *
 * <p>The overlap of words is what tells the claims of WiCE (Kamoi, Goyal, Rodriguez and Durrett,
 * "WiCE: Real-world entailment for claims in Wikipedia", EMNLP 2023) with some support from those
 * with none. Likeness of embeddings says nothing of full support: with an embedding model it helps
 * to tell some support from none, and never makes a claim supported. Overlap is evidence of
 * support, not a proof. Numbers in digits are understood in every script; numbers in words and
 * months in English and in the source's language; {@code million} and the like in English;
 * negations in English, German, French, Spanish, Italian, Portuguese and Dutch. Thread-safe.
 */
public final class EvidenceVerifier implements CitationVerifier {

    /** From this share of the claim's weighted words on, the evidence carries it. */
    static final double SUPPORTED = 0.55;

    /** From this share on, the evidence carries part of it. */
    static final double PARTLY = 0.3;

    /** From this share of words and likeness on, the evidence carries part of the claim. */
    static final double PARTLY_ALIKE = 0.4;

    private static final Verdict VERBATIM =
            new Verdict(Verdict.Support.SUPPORTED, "Quoted word for word.");
    private static final double WEIGHT_OF_LIKENESS = 0.5;

    private final ProseSentences sentences = new ProseSentences();
    private final AtomicReference<Counted> latest =
            new AtomicReference<>(Counted.in(Evidence.NONE));
    private final @Nullable EmbeddingModel embeddings;

    private EvidenceVerifier(@Nullable EmbeddingModel embeddings) {
        this.embeddings = embeddings;
    }

    /** A verifier that compares words alone. */
    public static EvidenceVerifier create() {
        return new EvidenceVerifier(null);
    }

    /**
     * A verifier that also compares meanings, where words leave open whether there is any support.
     *
     * @param embeddings embeds the claim and the sentences of the passage
     */
    public static EvidenceVerifier create(EmbeddingModel embeddings) {
        return new EvidenceVerifier(Objects.requireNonNull(embeddings, "embeddings"));
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
        if (PlainText.folded(passage).contains(PlainText.folded(plainClaim))) {
            return VERBATIM;
        }
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
        WordOverlap overlap = overlapIn(evidence);
        double recall = overlap.recall(plainClaim, passage);
        if (recall < SUPPORTED) {
            return atMostPartly(plainClaim, resolved, recall);
        }
        Optional<String> name = Names.of(passage, resolved.language()).firstMissing(plainClaim);
        if (name.isPresent()) {
            return new Verdict(
                    Verdict.Support.PARTLY,
                    "The name %s is not in the passage.".formatted(name.get()));
        }
        return isNegated(plainClaim, resolved, overlap)
                ? new Verdict(
                        Verdict.Support.PARTLY,
                        "Either the sentence or what the passage says of it is negated.")
                : byWords(Verdict.Support.SUPPORTED, recall);
    }

    private Verdict atMostPartly(String plainClaim, ResolvedCitation resolved, double recall) {
        OptionalDouble likeness = likeness(plainClaim, parts(resolved));
        double least = likeness.isEmpty() ? PARTLY : PARTLY_ALIKE;
        return byWords(
                likelihood(recall, likeness) >= least
                        ? Verdict.Support.PARTLY
                        : Verdict.Support.UNSUPPORTED,
                recall);
    }

    /**
     * How much speaks for at least partial support, from the words and, with an embedding model,
     * the likeness of the closest sentence. For ranking and for figures; {@link #verify} decides.
     *
     * @param claim the sentence
     * @param citation what it cites
     * @param evidence where the citation is looked up
     * @return 0 to 1; 0 when the citation cannot be resolved
     */
    public double likelihood(String claim, Citation citation, Evidence evidence) {
        ResolvedCitation resolved = ResolvedCitation.of(citation, evidence);
        if (resolved.problem().isPresent()) {
            return 0;
        }
        String plainClaim = PlainText.of(claim);
        return likelihood(
                overlapIn(evidence).recall(plainClaim, PlainText.of(resolved.passageText())),
                likeness(plainClaim, parts(resolved)));
    }

    private static double likelihood(double recall, OptionalDouble likeness) {
        return likeness.isEmpty()
                ? recall
                : (recall + WEIGHT_OF_LIKENESS * Math.max(0, likeness.getAsDouble()))
                        / (1 + WEIGHT_OF_LIKENESS);
    }

    private static Verdict byWords(Verdict.Support support, double recall) {
        return new Verdict(
                support,
                "The passage has %d %% of the sentence's words by weight."
                        .formatted(Math.round(recall * 100)));
    }

    /** Whether of a claim and the sentence closest to it one negates and the other does not. */
    private boolean isNegated(String claim, ResolvedCitation resolved, WordOverlap overlap) {
        Polarity polarity = Polarity.in(resolved.language());
        boolean negative = polarity.isNegative(claim);
        double closest = 0;
        boolean negated = false;
        for (String part : parts(resolved)) {
            double near = overlap.recall(claim, part);
            boolean differs = polarity.isNegative(part) != negative;
            if (near > closest || (near == closest && !differs)) {
                closest = near;
                negated = differs && near >= SUPPORTED;
            }
        }
        return negated;
    }

    private List<String> parts(ResolvedCitation resolved) {
        List<String> parts =
                sentences.of(resolved.passageText(), resolved.language()).stream()
                        .map(sentence -> PlainText.of(sentence.text()))
                        .toList();
        return parts.isEmpty() ? List.of(PlainText.of(resolved.passageText())) : parts;
    }

    private OptionalDouble likeness(String claim, List<String> parts) {
        if (embeddings == null) {
            return OptionalDouble.empty();
        }
        Embedding meant = embeddings.embed(claim, EmbeddingModel.Use.DOCUMENT);
        return embeddings.embed(parts, EmbeddingModel.Use.DOCUMENT).stream()
                .mapToDouble(meant::cosine)
                .max();
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
