package io.aiwriter.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.bibliography.CitationFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Reports that models wrote are read as a simple reader of that one form reads them. */
class DeepResearchReportsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\s*(?:[-*]\\s*)?\\[?(\\d+)[\\].]\\s.*(?:\\n(?=http).*)?");
    private static final Pattern MARK = Pattern.compile("\\[(\\d+(?:\\s*,\\s*\\d+)*)\\]");
    private static final Pattern URL = Pattern.compile("https?://\\S+?(?=[).,]*(?:\\s|$))");

    @Test
    void everyListIsReadWhole() throws IOException {
        for (String report : reports()) {
            CitedReport read = CitedReport.read(report);
            Map<String, String> expected = listed(report);
            assertThat(read.sources())
                    .extracting(ListedSource::label)
                    .containsExactlyElementsOf(
                            read.sources().stream().map(ListedSource::label).toList())
                    .containsAll(expected.keySet())
                    .hasSameSizeAs(expected.keySet());
            assertThat(read.sources()).allMatch(source -> source.addresses().size() == 1);
        }
    }

    @Test
    void danglingAndUncitedAreThoseOfASimpleReader() throws IOException {
        for (String report : reports()) {
            CitedReport read = CitedReport.read(report);
            Map<String, String> listed = listed(report);
            Set<String> cited = cited(report);
            Set<String> dangling = new TreeSet<>(cited);
            dangling.removeAll(listed.keySet());
            Set<String> uncited = new TreeSet<>(listed.keySet());
            uncited.removeAll(cited);
            String body = body(report);
            uncited.removeIf(label -> body.contains(listed.get(label)));
            assertThat(labels(read, Kind.DANGLING_MARKER)).isEqualTo(dangling);
            assertThat(labels(read, Kind.UNCITED_SOURCE)).isEqualTo(uncited);
        }
    }

    @Test
    void everyKindOfFaultOccurs() throws IOException {
        Set<Kind> kinds = new HashSet<>();
        for (String report : reports()) {
            CitedReport.read(report).findings().forEach(finding -> kinds.add(finding.kind()));
        }
        assertThat(kinds)
                .contains(
                        Kind.UNCITED_SOURCE,
                        Kind.DUPLICATE_SOURCE,
                        Kind.NUMBERING_GAP,
                        Kind.MISMATCHED_LINK);
    }

    @Test
    void faultsThatWerePutInAreFound() throws IOException {
        for (String report : reports()) {
            Map<String, String> listed = listed(report);
            String broken =
                    report.replaceFirst("\\n\\n", "\n\nA claim without a source.[98] ")
                                    .stripTrailing()
                            + "\n[99] Never cited: https://uncited.example/page\n[100] Again: "
                            + tracked(listed.values().iterator().next())
                            + "\n";
            if (!report.contains("\n[1]")) {
                broken = broken.replaceAll("(?m)^\\[(99|100)\\] ", "$1. ");
            }
            CitedReport read = CitedReport.read(broken);
            assertThat(labels(read, Kind.DANGLING_MARKER)).contains("98");
            assertThat(labels(read, Kind.UNCITED_SOURCE)).contains("99");
            assertThat(labels(read, Kind.DUPLICATE_SOURCE)).contains("100");
        }
    }

    private static String tracked(String url) {
        return url.replaceFirst("#.*", "") + (url.contains("?") ? "&" : "?") + "utm_source=test";
    }

    private static Set<String> labels(CitedReport report, Kind kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(CitationFinding::label)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int listStart(String report) {
        return Math.max(report.lastIndexOf("## Sources"), report.lastIndexOf("### Sources"));
    }

    private static String body(String report) {
        return report.substring(0, listStart(report));
    }

    private static Map<String, String> listed(String report) {
        Map<String, String> listed = new HashMap<>();
        Matcher entries = ENTRY.matcher(report.substring(listStart(report)));
        while (entries.find()) {
            Matcher url = URL.matcher(entries.group());
            listed.put(entries.group(1), url.find() ? url.group() : "no address");
        }
        return listed;
    }

    private static Set<String> cited(String report) {
        Set<String> cited = new HashSet<>();
        Matcher marks = MARK.matcher(body(report));
        while (marks.find()) {
            cited.addAll(List.of(marks.group(1).split("\\s*,\\s*")));
        }
        return cited;
    }

    private static List<String> reports() throws IOException {
        Path path =
                Path.of(
                        System.getProperty("aiwriter.shared", ""),
                        "eval/reports/deep-research-reports-dev.jsonl");
        if (!Files.exists(path)) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("the reports are missing: " + path);
            }
            Assumptions.abort("no reports at " + path);
        }
        return Files.readAllLines(path).stream()
                .map(line -> JSON.readTree(line).path("article").asString())
                .toList();
    }
}
