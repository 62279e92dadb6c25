package io.aiwriter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final String PASSAGE =
            "In Köln the North American Hockey League named Todd Watson coach. Jordanian players "
                    + "and Moscow's team came.";

    private final Names names = Names.of(PASSAGE, "en");

    @ParameterizedTest
    @CsvSource({
        "The coach is Todd Watson.,",
        "The coach is Ted Watson., Ted",
        "The NAHL has a coach.,",
        "The NBA has a coach., NBA",
        "They played in Koln.,",
        "Some Jordanians came.,",
        "A team from Moscow came.,",
        "On 3 March the team came.,",
        "Coaches were named.,",
        "Ted Watson was named., Ted",
        "WHO named him., WHO"
    })
    void firstNameThatIsNotThereIsTold(String claim, String missing) {
        assertThat(names.firstMissing(claim).orElse(null)).isEqualTo(missing);
    }

    @Test
    void germanNounsAreNoNames() {
        assertThat(Names.of("Der Trainer heißt Watson.", "de").firstMissing("Die Mannschaft kam."))
                .isEmpty();
    }

    @Test
    void scriptsWithoutCapitalsHaveNoNames() {
        assertThat(Names.of("東京は日本の首都です。", "ja").firstMissing("大阪は日本の首都です。")).isEmpty();
    }
}
