package io.aiwriter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupFormTest {

    @Test
    void passwordsHaveALowerAndAnUpperBound() {
        assertThat(problem("ada", "x".repeat(11))).isEqualTo("setup.shortPassword");
        assertThat(problem("ada", "x".repeat(12))).isEmpty();
        assertThat(problem("ada", "all small letters")).isEmpty();
        assertThat(problem("ada", "x".repeat(72))).isEmpty();
        assertThat(problem("ada", "x".repeat(73))).isEqualTo("setup.longPassword");
        assertThat(problem("ada", "\u00e4".repeat(37))).isEqualTo("setup.longPassword");
        assertThat(problem("ada", null)).isEqualTo("setup.shortPassword");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<b>", "a\nb"})
    void oddNamesAreRefused(String name) {
        assertThat(problem(name, "a sentence is good")).isEqualTo("setup.badName");
    }

    @Test
    void secretsAreNotPrinted() {
        SetupForm form = new SetupForm("token-1", "ada", "a sentence is good");
        assertThat(form.toString()).contains("ada").doesNotContain("token-1", "sentence");
    }

    private static String problem(
            String name, @Nullable String password) {
        return new SetupForm("token", name, password).problem();
    }
}
