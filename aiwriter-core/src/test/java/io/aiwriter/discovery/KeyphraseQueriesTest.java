package io.aiwriter.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.discovery.QueryPlanner.Finding;
import io.aiwriter.discovery.QueryPlanner.Round;
import io.aiwriter.research.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyphraseQueriesTest {

    private final QueryPlanner planner = KeyphraseQueries.create();

    @Test
    void topicIsAskedFirstAndThenItsKeyphrases() {
        assertThat(first("How do plant cells differ from animal cells?"))
                .containsExactly(
                        "How do plant cells differ from animal cells?",
                        "plant cells animal cells",
                        "plant cells",
                        "animal cells");
    }

    @Test
    void topicThatIsAPhraseIsAskedOnce() {
        assertThat(first("suspension bridges")).containsExactly("suspension bridges");
    }

    @Test
    void capitalsAndNumbersArePartOfPhrases() {
        assertThat(KeyphraseQueries.phrases("The role of DNA repair in E. coli and HTTP/2, 2024"))
                .contains("role", "DNA repair", "coli", "HTTP", "2", "2024");
    }

    @Test
    void topicOfFunctionWordsAloneIsStillAsked() {
        assertThat(first("To be or not to be")).containsExactly("To be or not to be");
    }

    @Test
    void topicsOfOtherScriptsAreAsked() {
        assertThat(first("植物細胞と動物細胞")).contains("植物細胞と動物細胞");
        assertThat(first("Как устроены висячие мосты?")).contains("Как устроены висячие мосты?");
    }

    @Test
    void laterRoundAsksForWhatSeveralDocumentsName() {
        Round round =
                new Round(
                        "suspension bridges",
                        4,
                        List.of("suspension bridges"),
                        List.of(
                                finding("Main cables", "Suspension bridges"),
                                finding("Main cables", "Anchorages"),
                                finding("A heading that goes on and on without any end in sight")));
        assertThat(planner.plan(round).queries())
                .containsExactly("suspension bridges main cables", "suspension bridges anchorages");
    }

    @Test
    void laterRoundThatFoundNothingAsksNothing() {
        Round round = new Round("bridges", 4, List.of("bridges"), List.of());
        assertThat(planner.plan(round).queries()).isEmpty();
    }

    private List<String> first(String topic) {
        return planner.plan(new Round(topic, 4, List.of(), List.of())).queries();
    }

    private static Finding finding(String... headings) {
        return new Finding(
                SourceText.of("A title"), Stream.of(headings).map(SourceText::of).toList());
    }
}
