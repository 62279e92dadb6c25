package io.aiwriter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.citation.Verdict;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceVerifierTest {

    private static final String TEXT =
            "The bridge was opened in 1932. It is 1,149 metres long and cost 6.25 million pounds. "
                    + "The engineer called it “a coat hanger of steel” in three letters.";

    private final CitationVerifier verifier = EvidenceVerifier.create();
    private final Source source =
            Source.builder(URI.create("file:///bridge.txt"), SourceText.of(TEXT)).build();
    private final TextSpan all = new TextSpan(0, TEXT.length());
    private final Passage passage =
            new Passage(UUID.randomUUID(), source.id(), 0, all, source.text(), List.of());
    private final Evidence evidence = new Evidence(List.of(source), List.of(passage));

    @Test
    void wordForWordQuotationIsSupported() {
        Verdict verdict = verify("The bridge was opened in 1932.", new TextSpan(0, 30));
        assertThat(verdict.support()).isEqualTo(Verdict.Support.SUPPORTED);
        assertThat(verdict.reason()).contains("word for word");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge was opened in 1932 | SUPPORTED",
                "The bridge is 1149 metres long | SUPPORTED",
                "The bridge is 1 149 metres long | SUPPORTED",
                "The bridge cost 6.25 million pounds | SUPPORTED",
                "The bridge cost 6.250 million pounds | SUPPORTED",
                "The engineer wrote 3 letters about the bridge of steel | SUPPORTED",
                "The bridge was opened in 1933 | CONTRADICTED_NUMBER",
                "The bridge is 1,194 metres long | CONTRADICTED_NUMBER",
                "The bridge cost 62.5 million pounds | CONTRADICTED_NUMBER",
                "The engineer called it \"a coat hanger of steel\" | SUPPORTED",
                "The engineer called it \"a marvel of steel\" | UNSUPPORTED",
                "The bridge was not opened in 1932 | PARTLY",
                "The engineer Bradfield called it a coat hanger in letters | PARTLY",
                "Penguins breed on the southern coast every spring | UNSUPPORTED"
            })
    void claimIsJudgedByNumbersQuotationsAndWords(String claim, Verdict.Support expected) {
        assertThat(verify(claim, all).support()).isEqualTo(expected);
    }

    @Test
    void likeMeaningIsSomeSupportAndNeverFull() {
        String claim = "People can drive across since the thirties.";
        Citation citation = citation(source.id(), passage.id(), all);
        EvidenceVerifier byMeaning = EvidenceVerifier.create(new OneMeaning());
        EvidenceVerifier byWords = EvidenceVerifier.create();
        assertThat(byMeaning.likelihood(claim, citation, evidence))
                .isGreaterThan(byWords.likelihood(claim, citation, evidence));
        assertThat(byMeaning.verify(claim, citation, evidence).support())
                .isNotEqualTo(Verdict.Support.SUPPORTED);
    }

    @Test
    void unresolvableCitationHasNoLikelihood() {
        Citation lost = citation(UUID.randomUUID(), passage.id(), all);
        assertThat(EvidenceVerifier.create().likelihood("The bridge", lost, evidence)).isZero();
    }

    @Test
    void missingNumberIsNamed() {
        assertThat(verify("It opened in 1933 for 1932 guests.", all).reason()).contains("1933");
    }

    @Test
    void markdownOfTheClaimDoesNotMatter() {
        assertThat(verify("The **bridge** was opened in `1932`.", new TextSpan(0, 30)).reason())
                .contains("word for word");
    }

    @Test
    void missingSourceIsUnresolvable() {
        Citation lost = citation(UUID.randomUUID(), passage.id(), all);
        assertThat(verifier.verify("x", lost, evidence).support())
                .isEqualTo(Verdict.Support.UNRESOLVABLE);
    }

    @Test
    void missingPassageIsUnresolvable() {
        Citation lost = citation(source.id(), UUID.randomUUID(), all);
        assertThat(verifier.verify("x", lost, evidence).reason()).contains("no passage");
    }

    @Test
    void changedPassageIsUnresolvable() {
        String changed = TEXT.replace("1932", "1923");
        Passage forged =
                new Passage(passage.id(), source.id(), 0, all, SourceText.of(changed), List.of());
        Verdict verdict =
                verifier.verify(
                        "The bridge was opened in 1923.",
                        citation(source.id(), passage.id(), all),
                        new Evidence(List.of(source), List.of(forged)));
        assertThat(verdict.support()).isEqualTo(Verdict.Support.UNRESOLVABLE);
        assertThat(verdict.reason()).contains("passage");
    }

    @Test
    void quoteBeyondThePassageIsUnresolvable() {
        TextSpan half = new TextSpan(0, 30);
        Passage shorter =
                new Passage(
                        passage.id(), source.id(), 0, half, source.text().slice(half), List.of());
        Verdict verdict =
                verifier.verify(
                        "x",
                        citation(source.id(), passage.id(), all),
                        new Evidence(List.of(source), List.of(shorter)));
        assertThat(verdict.reason()).contains("outside");
    }

    @Test
    void otherEvidenceIsCountedAnew() {
        verify("The bridge was long.", all);
        Evidence other = new Evidence(List.of(source), List.of(passage, second()));
        assertThat(
                        verifier.verify(
                                        "The bridge was opened in 1932.",
                                        citation(source.id(), passage.id(), all),
                                        other)
                                .support())
                .isEqualTo(Verdict.Support.SUPPORTED);
    }

    private Passage second() {
        TextSpan span = new TextSpan(31, 60);
        return new Passage(
                UUID.randomUUID(), source.id(), 1, span, source.text().slice(span), List.of());
    }

    private Verdict verify(String claim, TextSpan quote) {
        return verifier.verify(claim, citation(source.id(), passage.id(), quote), evidence);
    }

    private static Citation citation(UUID sourceId, UUID passageId, TextSpan quote) {
        return new Citation(new TextSpan(0, 1), sourceId, passageId, quote, Verdict.UNCHECKED);
    }

    /** Finds every text alike. */
    private static final class OneMeaning implements EmbeddingModel {

        @Override
        public List<Embedding> embed(List<String> texts, Use use) {
            return texts.stream().map(text -> Embedding.of(1, 0)).toList();
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public String fingerprint() {
            return "one-meaning/1";
        }
    }
}
