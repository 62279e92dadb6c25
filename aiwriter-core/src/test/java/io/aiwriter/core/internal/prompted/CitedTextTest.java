package io.aiwriter.core.internal.prompted;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Citation;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CitedTextTest {

    private final List<ScoredPassage> scored =
            List.of(
                    passage("Cells have walls. Plants have cells with walls of cellulose."),
                    passage("Animals eat plants."),
                    passage("Fungi are neither."));
    private final NumberedPassages passages = new NumberedPassages(scored);

    @Test
    void markersBecomeCitations() {
        CitedText cited = parse("Plant cells have walls [p1]. Animals eat plants. [p2]");
        assertThat(cited.text()).isEqualTo("Plant cells have walls. Animals eat plants.");
        assertThat(claims(cited)).containsExactly("Plant cells have walls.", "Animals eat plants.");
    }

    @Test
    void severalMarkersOfASentenceAreKept() {
        assertThat(claims(parse("Both are true.[p1][p2] One more. [p1, p3]")))
                .containsExactly("Both are true.", "Both are true.", "One more.", "One more.");
    }

    @Test
    void sameMarkerTwiceIsOneCitation() {
        assertThat(parse("It is [p1] true [p1].").citations()).hasSize(1);
    }

    @Test
    void inventedMarkerIsNamedAndNothingElse() {
        CitedText cited = parse("It is so [p1]. It is not [p99].");
        assertThat(cited.text()).isEqualTo("It is so. It is not.");
        assertThat(cited.citations()).hasSize(1);
        assertThat(cited.unknown()).containsExactly("p99");
    }

    @Test
    void passageOfAnotherSectionCannotBeCited() {
        CitedText cited = CitedText.parse("It is so [p2].", passages, List.of("p1"));
        assertThat(cited.citations()).isEmpty();
        assertThat(cited.unknown()).containsExactly("p2");
    }

    @Test
    void otherBracketsAreText() {
        CitedText cited = parse("See [the list] and [1] and [p]. Done [P1].");
        assertThat(cited.text()).isEqualTo("See [the list] and [1] and [p]. Done.");
        assertThat(cited.citations()).hasSize(1);
    }

    @Test
    void quoteIsTheClosestSentenceOfThePassage() {
        CitedText cited = parse("Plants have walls of cellulose [p1].");
        Citation citation = cited.citations().get(0);
        assertThat(scored.get(0).source().text().slice(citation.quote()).untrusted())
                .isEqualTo("Plants have cells with walls of cellulose.");
    }

    @Test
    void listItemsAreCited() {
        assertThat(claims(parse("- Cells have walls [p1]\n- Animals eat [p2]")))
                .containsExactly("Cells have walls", "Animals eat");
    }

    @RepeatedTest(40)
    void citationsAlwaysLieWithinTheText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] parts = {
            "A word",
            ". ",
            "[p1]",
            " [p2]",
            "[p9]",
            "\n\n",
            "- ",
            "Ünïcode 🧬",
            "[p1,p3]",
            "? ",
            "**b**"
        };
        StringBuilder written = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            written.append(parts[random.nextInt(parts.length)]);
        }
        CitedText cited = parse(written.toString());
        assertThat(cited.text()).doesNotContainPattern("\\[p\\d");
        for (Citation citation : cited.citations()) {
            assertThat(citation.claim().end()).isLessThanOrEqualTo(cited.text().length());
        }
    }

    private CitedText parse(String written) {
        return CitedText.parse(written, passages, passages.ids());
    }

    private static List<String> claims(CitedText cited) {
        List<String> claims = new ArrayList<>();
        for (Citation citation : cited.citations()) {
            claims.add(cited.text().substring(citation.claim().start(), citation.claim().end()));
        }
        return claims;
    }

    private static ScoredPassage passage(String text) {
        SourceText sourceText = SourceText.of(text);
        Source source = Source.builder(URI.create("file:///a.txt"), sourceText).build();
        TextSpan span = new TextSpan(0, text.length());
        return new ScoredPassage(
                new Passage(UUID.randomUUID(), source.id(), 0, span, sourceText, List.of()),
                source,
                Embedding.of(1, 0),
                1);
    }
}
