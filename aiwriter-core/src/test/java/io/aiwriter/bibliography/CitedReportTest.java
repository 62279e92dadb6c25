package io.aiwriter.bibliography;

import static io.aiwriter.bibliography.CitationFinding.Kind.DANGLING_MARKER;
import static io.aiwriter.bibliography.CitationFinding.Kind.DUPLICATE_SOURCE;
import static io.aiwriter.bibliography.CitationFinding.Kind.MISMATCHED_LINK;
import static io.aiwriter.bibliography.CitationFinding.Kind.NUMBERING_GAP;
import static io.aiwriter.bibliography.CitationFinding.Kind.REPEATED_NUMBER;
import static io.aiwriter.bibliography.CitationFinding.Kind.UNCITED_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markers and lists in every form that reports have them in. */
class CitedReportTest {

    private static final String TWO =
            "\n\n## Sources\n[1] One https://a.org\n[2] Two https://b.org\n";

    @Test
    void everythingThatIsWrongIsFound() {
        CitedReport report =
                CitedReport.read(
                        """
                        # Cells

                        Cells divide[1]. They grow[2][7].

                        ## References
                        1. One https://a.org/x
                        2. Two https://b.org
                        4. Three http://www.a.org/x/?utm_source=q#part
                        4. Four https://d.org
                        """);
        assertThat(report.findings())
                .extracting(f -> f.kind() + " " + f.label() + " " + f.line())
                .containsExactly(
                        "DANGLING_MARKER 7 3",
                        "UNCITED_SOURCE 4 8",
                        "DUPLICATE_SOURCE 4 8",
                        "NUMBERING_GAP 3 8",
                        "UNCITED_SOURCE 4 9",
                        "REPEATED_NUMBER 4 9");
        assertThat(report.findings().getFirst().message())
                .isEqualTo("No source is listed for the marker [7].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A[1] B[2]",
                "A [1, 2]",
                "A [1; 2].",
                "A [1-2]",
                "A [1–2, p. 7]",
                "A [1 and 2]",
                "A [[1]](#source-1) [[2]](https://b.org)",
                "A [1](https://a.org) B ([2](https://b.org/))",
                "A【1†source】 B【2†L3-L9】",
                "A【1, 2】",
                "A [Source 1] B (Sources: 2)",
                "A (see Source 1). B, as Source 2 says.",
                "A [Ref. 1] B [ref 2]",
                "A<sup>1</sup> B<sup>[2]</sup>",
                "A^1^ B^2^",
                "A.¹ B.²",
                "A \\[1\\] B \\[2\\]",
                "A [^1] B [^2^]",
                "A [1†x] B [2]",
                "A (1). B (2).",
                "A (1, 2), and so on.",
                "A [claim](https://a.org) and <https://www.b.org/>.",
                "A (https://a.org), B https://b.org.",
                "**A [1]** *B[2]*",
                "| A | B |\n|---|---|\n| x [1] | y [2] |"
            })
    void markersOfEveryFormCite(String body) {
        CitedReport report = CitedReport.read(body + TWO);
        assertThat(report.findings()).isEmpty();
        assertThat(report.sources()).hasSize(2);
        assertThat(CitedReport.read(body + "\n\n## Sources\n[1] One https://a.org\n").findings())
                .as("the second source is missed, but by links, which need no list")
                .allMatch(finding -> finding.kind() == DANGLING_MARKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Sources\n[1] One https://a.org\n[2] Two https://b.org",
                "### 7. References:\n1. [One](https://a.org)\n2. [Two](https://b.org)",
                "# **Works Cited**\n- [1] One https://a.org\n- [2] Two https://b.org",
                "**Sources**\n\n[1] One\nhttps://a.org\n\n[2] Two\nhttps://b.org",
                "Sources:\n1) One https://a.org\n2) Two https://b.org",
                "Sources\n-------\n\n[1] One\n    https://a.org\n[2] Two\n    https://b.org",
                "Sources: [1] One https://a.org [2] Two https://b.org",
                "## Sources\n**[1]** One https://a.org\n**[2]** Two https://b.org",
                "## Sources\n- [1](https://a.org) One\n- [2](https://b.org) Two",
                "## Sources\n(1) One https://a.org\n(2) Two https://b.org",
                "## Sources\n- Source 1: One https://a.org\n- Source 2: Two https://b.org",
                "## Sources\n1. One https://a.org\n1. Two https://b.org",
                "## Sources\n- One https://a.org\n- Two https://b.org",
                "## Sources\nOne https://a.org\nTwo https://b.org",
                "## Sources\n### Papers\n[1] One https://a.org\n### Web\n[2] Two https://b.org",
                "## Sources\n| # | Title | URL |\n|---|---|---|\n| 1 | One | https://a.org |\n"
                        + "| 2 | Two | https://b.org |",
                "## Sources\n<a id=\"s1\"></a>[1] One https://a.org\n[2] Two https://b.org",
                "## Sources\n[^1]: One https://a.org\n[^2]: Two https://b.org",
                "[1]: https://a.org\n[2]: https://b.org",
                "---\n[1] One https://a.org\n[2] Two\nhttps://b.org",
                "## 参考文献\n[1] 一 https://a.org\n[2] 二 https://b.org",
                "## Literaturverzeichnis\n[1] Eins https://a.org\n[2] Zwei https://b.org",
                "## References and Further Reading\n[1] One https://a.org\n[2] Two https://b.org",
                "## Sources\n【1】 One https://a.org\n【2】 Two https://b.org",
                "## Sources\n¹ One https://a.org\n² Two https://b.org"
            })
    void listsOfEveryFormAreRead(String list) {
        CitedReport report = CitedReport.read("Cells divide [1]. They grow [2].\n\n" + list + "\n");
        assertThat(report.findings()).isEmpty();
        assertThat(report.sources())
                .extracting(ListedSource::addresses)
                .containsExactly(List.of("https://a.org"), List.of("https://b.org"));
        assertThat(kinds("Cells divide [2]. They grow [3].\n\n" + list + "\n"))
                .containsExactly("DANGLING_MARKER 3", "UNCITED_SOURCE 1");
    }

    @Test
    void footnotesAreFoundWhereverTheyAreDefined() {
        assertThat(
                        kinds(
                                """
                                A.[^1] B.[^note] C.[^gone]

                                [^1]: One https://a.org

                                More text.

                                [^note]: Two
                                    https://b.org
                                [^unused]: Three
                                """))
                .containsExactly("DANGLING_MARKER gone", "UNCITED_SOURCE unused");
    }

    @Test
    void authorsAndYearsCite() {
        assertThat(
                        kinds(
                                """
                                Cells divide (Doe, 2024). Roe et al. (2023) disagree (see Poe & Doe, 2020;
                                Miller 1999). It was so (March 2024), in (Paris 2024).

                                ## References

                                Doe, J. (2024). Cells. *Nature*. https://a.org

                                Roe, A., & Poe, B. (2023). More. https://b.org

                                Miller, C. 1999. "Old." https://c.org

                                Unused, U. (2001). Older. https://d.org
                                """))
                .containsExactly("DANGLING_MARKER Poe 2020", "UNCITED_SOURCE ");
    }

    @Test
    void marksTellWhereTheyStand() {
        String text = "Cells divide [1, 2] and [grow](https://b.org).";
        CitedReport report = CitedReport.read(text + TWO);
        assertThat(report.marks())
                .containsExactly(
                        new CitationMark(13, 19, "1", null),
                        new CitationMark(13, 19, "2", null),
                        new CitationMark(24, 45, "", "https://b.org"));
        assertThat(text.substring(24, 45)).isEqualTo("[grow](https://b.org)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n[7] https://x.org\n```\n",
                "`array[7]` ",
                "<!-- [7] --> ",
                "$x_{[7]}$ and $$[7]$$ ",
                "in [0, 1] ",
                "![7](https://x.org/a.png) ",
                "- [x] done\n- [ ] open\n\n",
                "We (1) do this and (2) do that. ",
                "[PDF] [2025 edition] [VaR] ",
                "It has 5 m² (7 ft). "
            })
    void whatOnlyLooksLikeAMarkerIsNone(String text) {
        assertThat(kinds(text + "A[1][2]" + TWO)).isEmpty();
    }

    @Test
    void rangesAreFilledWithinReason() {
        assertThat(CitedReport.read("A [2-4, 7] [9-900]").marks())
                .extracting(CitationMark::label)
                .containsExactly("2", "3", "4", "7", "9", "900");
    }

    @Test
    void aMarkerThatLinksElsewhereIsFound() {
        assertThat(kinds("A [1](https://b.org/) B [2](http://www.b.org/#x)" + TWO))
                .containsExactly(MISMATCHED_LINK + " 1");
    }

    @Test
    void linksWithoutAListAreTheirOwnSources() {
        assertThat(kinds("A [1](https://a.org) and [claim](https://b.org).")).isEmpty();
        assertThat(kinds("A [1] and [2].")).hasSize(2).allMatch(k -> k.startsWith("DANGLING"));
    }

    @Test
    void listsThatBeginAnewBelongToTheirSections() {
        String report =
                """
                ## One
                A[1]
                ### Sources
                [1] X https://a.org

                ## Two
                B[1] C[2]
                ### Sources
                [1] Y https://b.org
                [2] Z https://c.org
                """;
        assertThat(kinds(report)).isEmpty();
        assertThat(kinds(report.replace("C[2]", "C"))).containsExactly(UNCITED_SOURCE + " 2");
    }

    @Test
    void headingsThatOnlySpeakOfSourcesListNone() {
        String report =
                """
                ## Data Sources and Methods
                We read many papers[1].
                ### Sources
                - Letters of 2024 are the record ([1]).
                ## Renewable sources
                1. Wind
                2. Sun
                """;
        CitedReport read = CitedReport.read(report + "## Sources\n[1] One https://a.org\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.sources()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.org/x",
                "https://www.a.org/x/",
                "https://A.org/x#part",
                "https://a.org:443/x?utm_source=chatgpt.com&utm_medium=y",
                "https://a.org/x?fbclid=1",
                "https://a.org/x/amp",
                "https://a.org/%78",
                "https://a.org/x/index.html"
            })
    void otherSpellingsOfAnAddressAreTheSameSource(String other) {
        String list = "A[1][2]\n\n## Sources\n[1] One https://a.org/x\n[2] One again ";
        assertThat(kinds(list + other)).containsExactly(DUPLICATE_SOURCE + " 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.org/y",
                "https://b.a.org/x",
                "https://a.org/x?page=2",
                "https://a.org/X",
                "https://a.org:8080/x"
            })
    void otherAddressesAreOtherSources(String other) {
        assertThat(kinds("A[1][2]\n\n## Sources\n[1] One https://a.org/x\n[2] Two " + other))
                .isEmpty();
    }

    @Test
    void sourcesWithoutAddressesAreComparedByTheirText() {
        assertThat(
                        kinds(
                                """
                                A[1][2][3]

                                ## Sources
                                [1] Doe: A long history of the cell, 2024
                                [2] Doe - A Long History of the Cell (2024).
                                [3] Doe. X. doi:10.1000/xyz
                                """))
                .containsExactly(DUPLICATE_SOURCE + " 2");
        assertThat(
                        kinds(
                                "A[1][2]\n\n## Sources\n[1] X doi:10.1000/Z\n[2] https://doi.org/10.1000/Z"))
                .containsExactly(DUPLICATE_SOURCE + " 2");
    }

    @Test
    void addressesEndWhereTheSentenceGoesOn() {
        CitedReport report =
                CitedReport.read(
                        "A[1]\n\n## Sources\n[1] X (https://en.wikipedia.org/wiki/A_(b)), and"
                                + " **https://a.org/y**; \"https://b.org/z\".\n");
        assertThat(report.sources().getFirst().addresses())
                .containsExactly(
                        "https://en.wikipedia.org/wiki/A_(b)",
                        "https://a.org/y",
                        "https://b.org/z");
    }

    @Test
    void gapsAreToldAsRanges() {
        assertThat(kinds("A[2][5][9]\n\n## Sources\n[2] X\n[5] Y\n[9] Z\n"))
                .containsExactly(
                        NUMBERING_GAP + " 1", NUMBERING_GAP + " 3-4", NUMBERING_GAP + " 6-8");
    }

    @Test
    void repeatedNumbersAreFound() {
        assertThat(kinds("A[1]\n\n## Sources\n[1] X https://a.org\n[1] Y https://b.org\n"))
                .contains(REPEATED_NUMBER + " 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Just text.", "\n\n\n", "# Sources", "## Sources\n\nNone."})
    void textWithoutCitationsHasNoFindings(String text) {
        CitedReport report = CitedReport.read(text);
        assertThat(report.findings()).isEmpty();
        assertThat(report.marks()).isEmpty();
    }

    private static List<String> kinds(String report) {
        return CitedReport.read(report).findings().stream()
                .map(finding -> finding.kind() + " " + finding.label())
                .toList();
    }
}
