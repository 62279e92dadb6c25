package io.aiwriter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Verdict;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.TextSpan;
import io.aiwriter.verify.WiceClaims.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the verifier is worth on claims that people judged, and on faults made from them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WiceEvaluationTest {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final EvidenceVerifier verifier = EvidenceVerifier.create();
    private final Random random = new Random(20_261_123);
    private WiceClaims wice = new WiceClaims(Evidence.NONE, List.of());

    @BeforeAll
    void read() throws IOException {
        wice = WiceClaims.read();
    }

    @Test
    void overlapTellsSupportFromItsAbsence() {
        WordOverlap overlap = WordOverlap.over(wice.evidence());
        List<Double> some = new ArrayList<>();
        List<Double> none = new ArrayList<>();
        for (Labelled claim : wice.claims()) {
            double recall =
                    overlap.recall(claim.claim(), PlainText.of(claim.passage().text().untrusted()));
            (claim.label().equals("not_supported") ? none : some).add(recall);
        }
        double auroc = auroc(some, none);
        System.out.printf("WiCE any support against none: AUROC %.3f%n", auroc);
        assertThat(auroc).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void fullySupportedClaimsAreMostlyCarriedAndUnsupportedOnesHardly() {
        double full = carried(wice.labelled("supported"));
        double none = carried(wice.labelled("not_supported"));
        System.out.printf("WiCE carried: %.3f of supported, %.3f of unsupported%n", full, none);
        assertThat(full).isGreaterThan(0.6);
        assertThat(none).isLessThan(0.05);
    }

    @Test
    void changedNumbersAreCaught() {
        int made = 0;
        int caught = 0;
        for (Labelled claim : accepted()) {
            for (MatchResult digits : DIGITS.matcher(claim.claim()).results().toList()) {
                String other = otherNumber(digits.group(), claim.passage().text().untrusted());
                String changed =
                        claim.claim().substring(0, digits.start())
                                + other
                                + claim.claim().substring(digits.end());
                made++;
                caught += support(changed, claim) == Verdict.Support.CONTRADICTED_NUMBER ? 1 : 0;
            }
        }
        report("changed numbers caught", caught, made);
        assertThat(made).isGreaterThan(100);
        assertThat((double) caught / made).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void wrongPassagesAreCaught() {
        int made = 0;
        int caught = 0;
        for (Labelled claim : accepted()) {
            Labelled other = wice.claims().get(random.nextInt(wice.claims().size()));
            if (!other.title().equals(claim.title())) {
                made++;
                caught += support(claim.claim(), other) == Verdict.Support.SUPPORTED ? 0 : 1;
            }
        }
        report("wrong passages caught", caught, made);
        assertThat(made).isGreaterThan(100);
        assertThat((double) caught / made).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void exactQuotationsAreAccepted() {
        int made = 0;
        int rejected = 0;
        for (int i = 0; i < wice.claims().size(); i += 8) {
            Labelled claim = wice.claims().get(i);
            int start = 0;
            for (String sentence : claim.sentences()) {
                TextSpan quote = new TextSpan(start, start + sentence.length());
                start = quote.end() + 1;
                made += 2;
                rejected += isCarried(sentence, claim, quote) ? 0 : 1;
                rejected += isCarried(sentence, claim, claim.passage().span()) ? 0 : 1;
            }
        }
        report("exact quotations rejected", rejected, made);
        assertThat(made).isGreaterThan(3_000);
        assertThat((double) rejected / made).isLessThanOrEqualTo(0.01);
    }

    private boolean isCarried(String sentence, Labelled claim, TextSpan quote) {
        return verifier.verify(sentence, claim.citation(quote), wice.evidence()).support()
                == Verdict.Support.SUPPORTED;
    }

    private Verdict.Support support(String claim, Labelled cited) {
        return verifier.verify(claim, cited.citation(), wice.evidence()).support();
    }

    private List<Labelled> accepted() {
        return wice.labelled("supported").stream()
                .filter(claim -> support(claim.claim(), claim) == Verdict.Support.SUPPORTED)
                .toList();
    }

    private double carried(List<Labelled> claims) {
        return (double)
                        claims.stream()
                                .filter(c -> support(c.claim(), c) == Verdict.Support.SUPPORTED)
                                .count()
                / claims.size();
    }

    /** A number of as many digits that the passage does not have. */
    private String otherNumber(String digits, String passage) {
        String other = digits;
        while (other.equals(digits) || passage.contains(other)) {
            StringBuilder made = new StringBuilder().append(1 + random.nextInt(9));
            while (made.length() < Math.max(2, digits.length())) {
                made.append(random.nextInt(10));
            }
            other = made.toString();
        }
        return other;
    }

    private static void report(String what, int part, int all) {
        System.out.printf("WiCE %s: %d of %d (%.4f)%n", what, part, all, (double) part / all);
    }

    /** The share of pairs that stand in the right order, ties counting half. */
    private static double auroc(List<Double> high, List<Double> low) {
        double right = 0;
        for (double h : high) {
            for (double l : low) {
                right += h > l ? 1 : h == l ? 0.5 : 0;
            }
        }
        return right / ((double) high.size() * low.size());
    }
}
