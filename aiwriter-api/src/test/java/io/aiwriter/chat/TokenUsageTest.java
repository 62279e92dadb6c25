package io.aiwriter.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenUsageTest {

    private static final TokenUsage SOME = new TokenUsage(1, 2, 3, 4, 5, true);

    @Test
    void sumAddsEveryCount() {
        assertThat(SOME.plus(new TokenUsage(10, 20, 30, 40, 50, true)))
                .isEqualTo(new TokenUsage(11, 22, 33, 44, 55, true));
    }

    @Test
    void noUsageChangesNoSum() {
        assertThat(SOME.plus(TokenUsage.NONE)).isEqualTo(SOME);
        assertThat(TokenUsage.NONE.plus(SOME)).isEqualTo(SOME);
    }

    @Test
    void sumWithUnreportedUsageIsUnreported() {
        assertThat(SOME.plus(TokenUsage.UNREPORTED).reported()).isFalse();
        assertThat(TokenUsage.UNREPORTED.plus(SOME).reported()).isFalse();
    }

    @Test
    void totalIsInputAndOutputWithoutTheirParts() {
        assertThat(SOME.totalTokens()).isEqualTo(3);
        assertThat(TokenUsage.of(7, 8)).isEqualTo(new TokenUsage(7, 8, 0, 0, 0, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void negativeCountIsRefusedWhicheverItIs(int which) {
        long[] counts = new long[5];
        counts[which] = -1;
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new TokenUsage(
                                        counts[0], counts[1], counts[2], counts[3], counts[4],
                                        true))
                .withMessage("token counts must not be negative");
    }
}
