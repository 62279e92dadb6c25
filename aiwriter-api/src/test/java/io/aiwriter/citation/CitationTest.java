package io.aiwriter.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.aiwriter.research.TextSpan;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static final TextSpan SPAN = new TextSpan(0, 5);
    private static final UUID ID = new UUID(1, 2);

    @Test
    void anotherVerdictLeavesTheRestAsItWas() {
        Citation citation = new Citation(SPAN, ID, ID, SPAN, Verdict.UNCHECKED);
        Verdict supported = new Verdict(Verdict.Support.SUPPORTED, "the passage says so");
        assertThat(citation.withVerdict(supported))
                .isEqualTo(new Citation(SPAN, ID, ID, SPAN, supported));
        assertThat(citation.verdict().support()).isEqualTo(Verdict.Support.UNCHECKED);
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingPartsAreRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Citation(null, ID, ID, SPAN, Verdict.UNCHECKED))
                .withMessage("claim");
        assertThatNullPointerException()
                .isThrownBy(() -> new Citation(SPAN, ID, null, SPAN, Verdict.UNCHECKED))
                .withMessage("passageId");
        assertThatNullPointerException()
                .isThrownBy(() -> new Verdict(Verdict.Support.SUPPORTED, null))
                .withMessage("reason");
    }
}
