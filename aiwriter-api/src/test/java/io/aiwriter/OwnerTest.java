package io.aiwriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {

    private static final String LONGEST = "n".repeat(100);

    @Test
    void ownersWithTheSameNamesAreEqual() {
        assertThat(new Owner("acme", "ann"))
                .isEqualTo(new Owner("acme", "ann"))
                .hasSameHashCodeAs(new Owner("acme", "ann"))
                .isNotEqualTo(new Owner("acme", "bob"))
                .isNotEqualTo(new Owner("other", "ann"));
    }

    @Test
    void namesMayHaveAHundredCharacters() {
        assertThat(new Owner(LONGEST, LONGEST).user()).isEqualTo(LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankNamesAreRefusedByProperty(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Owner(blank, "ann"))
                .withMessage("tenant must have 1 to 100 characters, not all blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Owner("acme", blank))
                .withMessageStartingWith("user must have 1 to 100");
    }

    @Test
    void namesBeyondAHundredCharactersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Owner(LONGEST + "n", "ann"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Owner("acme", LONGEST + "n"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingNamesAreRefusedByProperty() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Owner(null, "ann"))
                .withMessage("tenant");
        assertThatNullPointerException()
                .isThrownBy(() -> new Owner("acme", null))
                .withMessage("user");
    }
}
