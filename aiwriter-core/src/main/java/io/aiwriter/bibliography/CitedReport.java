package io.aiwriter.bibliography;

import java.util.List;

/**
 * The citations of a report in Markdown, whoever wrote it: where it cites, what it lists, and what
 * is wrong with that. Immutable.
 *
 * <p>Markers are {@code [1]}, {@code [1, 3-5]}, {@code [[1]](…)}, {@code [1](https://…)}, {@code
 * [^1]}, {@code 【1†…】}, {@code [Source 1]}, superscripts, links, bare addresses; where the list
 * calls for it {@code (1)}, {@code Source 1} and {@code (Doe, 2024)}. Lists are sections with a
 * heading such as <em>Sources</em> or <em>References</em> in a dozen languages, definitions of
 * footnotes and links, or numbered entries at the end. Code and formulas are passed over. Two
 * addresses are one source when they differ in scheme, {@code www}, tracking parameters, fragment
 * or a slash at the end alone.
 *
 * {@snippet :
 * CitedReport.read(markdown).findings().forEach(finding -> log.warn(finding.message()));
 * }
 */
public final class CitedReport {

    private final List<CitationMark> marks;
    private final List<ListedSource> sources;
    private final List<CitationFinding> findings;

    private CitedReport(
            List<CitationMark> marks, List<ListedSource> sources, List<CitationFinding> findings) {
        this.marks = List.copyOf(marks);
        this.sources = List.copyOf(sources);
        this.findings = List.copyOf(findings);
    }

    /**
     * Reads a report. Any text will do; what has no citations has no findings.
     *
     * @param markdown the report
     */
    public static CitedReport read(String markdown) {
        String visible = Masking.withoutCode(markdown);
        List<SourceList> lists = SourceLists.in(visible);
        String body = Masking.without(visible, lists);
        List<CitationMark> marks = CitationMarks.in(body, lists);
        List<ListedSource> sources =
                lists.stream().flatMap(list -> list.entries().stream()).toList();
        return new CitedReport(
                marks, sources, new CitationCheck(markdown, lists, marks).findings());
    }

    /** The places that cite, in their order. */
    public List<CitationMark> marks() {
        return marks;
    }

    /** The listed sources, in their order. */
    public List<ListedSource> sources() {
        return sources;
    }

    /** What is wrong, in the order of the text. */
    public List<CitationFinding> findings() {
        return findings;
    }
}
