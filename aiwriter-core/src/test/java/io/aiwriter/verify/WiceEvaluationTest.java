package io.aiwriter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Verdict;
import io.aiwriter.djl.DjlEmbeddingModel;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.TextSpan;
import io.aiwriter.verify.WiceClaims.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the verifier is worth on claims that people judged, and on faults made from them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WiceEvaluationTest {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Pattern AUXILIARY =
            Pattern.compile("\\b(was|is|are|were|has|have|had|will|would|can|could)\\b");

    private final EvidenceVerifier verifier = EvidenceVerifier.create();
    private final Random random = new Random(20_261_123);
    private WiceClaims wice = new WiceClaims(Evidence.NONE, List.of());

    @BeforeAll
    void read() throws IOException {
        wice = WiceClaims.read();
    }

    @Test
    void wordsTellSupportFromItsAbsence() {
        Aurocs aurocs = aurocs(verifier, wice.claims());
        System.out.printf(
                "WiCE by words: any support AUROC %.3f, full support AUROC %.3f%n",
                aurocs.any(), aurocs.full());
        assertThat(aurocs.any()).isGreaterThanOrEqualTo(0.95);
        assertThat(aurocs.full()).isGreaterThanOrEqualTo(0.78);
    }

    /** A third of the claims, for their sentences have to be embedded. */
    @Test
    void likenessHelpsToTellSupportFromItsAbsence() {
        List<Labelled> third =
                IntStream.range(0, wice.claims().size() / 3)
                        .mapToObj(i -> wice.claims().get(3 * i))
                        .toList();
        try (DjlEmbeddingModel embeddings = DjlEmbeddingModel.miniLm()) {
            double likeness = aurocs(EvidenceVerifier.create(embeddings), third).any();
            double words = aurocs(verifier, third).any();
            System.out.printf(
                    "WiCE, every third claim, any support: words AUROC %.3f, with likeness %.3f%n",
                    words, likeness);
            assertThat(likeness).isGreaterThan(words);
        }
    }

    @Test
    void changedNamesAreCaught() {
        int made = 0;
        int caught = 0;
        List<String> others =
                wice.claims().stream().flatMap(c -> Names.in(c.claim()).stream()).toList();
        for (Labelled claim : accepted()) {
            String passage = claim.passage().text().untrusted().toLowerCase(Locale.ROOT);
            for (String name : Names.in(claim.claim())) {
                String other = others.get(random.nextInt(others.size()));
                if (!passage.contains(stem(other)) && !claim.title().contains(other)) {
                    made++;
                    String changed = claim.claim().replace(name, other);
                    caught += support(changed, claim) == Verdict.Support.SUPPORTED ? 0 : 1;
                }
            }
        }
        report("changed names caught", caught, made);
        assertThat(made).isGreaterThan(300);
        assertThat((double) caught / made).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void negatedSentencesAreCaught() {
        int made = 0;
        int caught = 0;
        for (int i = 0; i < wice.claims().size(); i += 8) {
            Labelled claim = wice.claims().get(i);
            for (String sentence : claim.sentences()) {
                String negated = AUXILIARY.matcher(sentence).replaceFirst("$1 not");
                if (!negated.equals(sentence) && !Polarity.in("en").isNegative(sentence)) {
                    made++;
                    caught += support(negated, claim) == Verdict.Support.SUPPORTED ? 0 : 1;
                }
            }
        }
        report("negated sentences caught", caught, made);
        assertThat(made).isGreaterThan(300);
        assertThat((double) caught / made).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void inventedQuotationsAreCaught() {
        int made = 0;
        int caught = 0;
        for (int i = 0; i < wice.claims().size(); i += 8) {
            Labelled claim = wice.claims().get(i);
            for (String sentence : claim.sentences()) {
                String[] words = sentence.replaceAll("[\"“”„]", "").split(" ");
                if (words.length >= 6) {
                    List<String> shuffled = new ArrayList<>(List.of(words).subList(1, 6));
                    Collections.rotate(shuffled, 2);
                    String invented = "They say \"" + String.join(" ", shuffled) + "\".";
                    made++;
                    caught += support(invented, claim) == Verdict.Support.SUPPORTED ? 0 : 1;
                }
            }
        }
        report("invented quotations caught", caught, made);
        assertThat(made).isGreaterThan(1_000);
        assertThat((double) caught / made).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void verdictsArePrecise() {
        for (Verdict.Support verdict :
                List.of(
                        Verdict.Support.SUPPORTED,
                        Verdict.Support.PARTLY,
                        Verdict.Support.UNSUPPORTED)) {
            List<Labelled> given =
                    wice.claims().stream().filter(c -> support(c.claim(), c) == verdict).toList();
            System.out.printf(
                    "WiCE %s: %d, of which %d fully, %d partly, %d not supported%n",
                    verdict,
                    given.size(),
                    count(given, "supported"),
                    count(given, "partially_supported"),
                    count(given, "not_supported"));
            if (verdict == Verdict.Support.SUPPORTED) {
                assertThat(count(given, "not_supported")).isLessThan(given.size() / 50);
            }
        }
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

    private static long count(List<Labelled> claims, String label) {
        return claims.stream().filter(claim -> claim.label().equals(label)).count();
    }

    private static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.length() <= 4 ? lower : lower.substring(0, 4);
    }

    private Aurocs aurocs(EvidenceVerifier verifier, List<Labelled> claims) {
        List<Double> full = new ArrayList<>();
        List<Double> partial = new ArrayList<>();
        List<Double> none = new ArrayList<>();
        for (Labelled claim : claims) {
            double likelihood =
                    verifier.likelihood(claim.claim(), claim.citation(), wice.evidence());
            switch (claim.label()) {
                case "supported" -> full.add(likelihood);
                case "partially_supported" -> partial.add(likelihood);
                default -> none.add(likelihood);
            }
        }
        return new Aurocs(auroc(joined(full, partial), none), auroc(full, joined(partial, none)));
    }

    private static List<Double> joined(List<Double> one, List<Double> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /**
     * How well likelihoods order the labels.
     *
     * @param any full and partial support before none
     * @param full full support before the rest
     */
    private record Aurocs(double any, double full) {}

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
