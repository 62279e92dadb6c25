package io.aiwriter.checks.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.checks.style.Finding.Breach;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedExceptionTest {

    private static final Breach BREACH =
            new Breach("file-cap", "m/A.java", "501 lines, at most 500");

    @Test
    void breachThatNothingExcusesIsAProblem() {
        assertThat(NamedException.problems(List.of(BREACH), List.of()))
                .containsExactly("[file-cap] m/A.java: 501 lines, at most 500");
    }

    @Test
    void namedExceptionExcusesItsBreachAlone() {
        NamedException known = new NamedException("file-cap", "m/A.java", "a table");
        Breach other = new Breach("file-cap", "m/B.java", "501 lines, at most 500");
        assertThat(NamedException.problems(List.of(BREACH), List.of(known))).isEmpty();
        assertThat(NamedException.problems(List.of(BREACH, other), List.of(known)))
                .containsExactly(other.toString());
    }

    @Test
    void exceptionThatExcusesNothingIsAProblem() {
        NamedException known = new NamedException("method-cap", "m/A.java", "a table");
        assertThat(NamedException.problems(List.of(), List.of(known)))
                .singleElement()
                .asString()
                .startsWith("needless exception, remove it");
    }

    @Test
    void exceptionWithoutAReasonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NamedException("file-cap", "m/A.java", " "))
                .withMessageContaining("reason");
    }
}
