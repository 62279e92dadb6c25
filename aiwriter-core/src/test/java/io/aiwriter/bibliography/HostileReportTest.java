package io.aiwriter.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Reports that were made to hurt are read in time. */
@Timeout(60)
class HostileReportTest {

    private static final int LENGTH = 40_000;
    private static final String[] PIECES = {
        "[",
        "(",
        "`",
        "$",
        "1,",
        "[1]",
        "[1](",
        "https://",
        "a",
        "A",
        "AAAA ",
        "- ",
        "# ",
        "*",
        "**",
        "\n",
        " ",
        "\t",
        "___",
        "\u3010",
        "\u2020",
        "^",
        "<sup>",
        "Doe, ",
        "2024 ",
        "&",
        "(Doe, 2024) ",
        "[^1]: ",
        "[1] https://a.org ",
        "| 1 |",
        "## Sources\n",
        "\\[",
        "$$",
        "[a](https://b.org/(",
        "<!--",
        "```\n",
        "Sources: ",
        "\r",
        "\uD800",
        "\u0000"
    };

    @ParameterizedTest
    @FieldSource("PIECES")
    void oneThingOverAndOverIsRead(String piece) {
        String many = piece.repeat(LENGTH / piece.length());
        assertThat(CitedReport.read(many).findings()).isNotNull();
        assertThat(CitedReport.read("A[1]\n## Sources\n" + many).findings()).isNotNull();
    }

    @Test
    void placesLieWithinTheReport() {
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            CitedReport report = CitedReport.read(text.toString());
            assertThat(report.marks()).allMatch(mark -> mark.end() <= text.length());
            assertThat(report.sources()).allMatch(source -> source.end() <= text.length());
            assertThat(report.findings()).allMatch(finding -> finding.start() <= text.length());
        }
    }
}
