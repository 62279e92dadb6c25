package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import io.aiwriter.research.Source;
import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every content, whatever its text and wherever its claims end. */
class ExportPropertiesTest {

    private static final Pattern MARKER = Pattern.compile("\\[\\[\\d+]]\\(#source-\\d+\\)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\\\\\p{Cc}\\p{Cs}\uFFFD]");

    private final List<Source> sources =
            IntStream.range(0, 6)
                    .mapToObj(i -> ExportSamples.source("s" + i, "Text of source " + i + "."))
                    .toList();

    @RepeatedTest(100)
    void markersAndListOfSourcesAgree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Content content = content(random, ExportSamples.hostileTexts());
        String markdown = ContentExport.markdown(content);
        List<Integer> markers = MarkedText.found(markdown.substring(markdown.indexOf("\n# ")));
        int listed = markdown.split("<a id=\"source-", -1).length - 1;
        int cited = citedSources(content).size();
        assertThat(listed).isEqualTo(cited);
        assertThat(markers.stream().distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, cited).boxed().toList());
        Document page = Jsoup.parse(ContentExport.html(content, ExportSamples.EVIDENCE));
        assertThat(page.select("a.cite").stream().map(a -> a.text().replaceAll("\\D", "")))
                .hasSameSizeAs(markers)
                .containsExactlyInAnyOrderElementsOf(
                        markers.stream().map(String::valueOf).toList());
        assertThat(page.select(".sources > ol > li")).hasSize(cited);
        assertThat(page.select(".back a")).hasSameSizeAs(markers);
    }

    @RepeatedTest(100)
    void noTextIsLost(RepetitionInfo repetition) {
        Random random = new Random(1_000 + repetition.getCurrentRepetition());
        Content content = content(random, unlikeMarkers());
        String shown = visible(ContentExport.markdown(content));
        for (Section section : content.sections()) {
            assertThat(shown).contains(visible(section.text()));
        }
    }

    private static Set<UUID> citedSources(Content content) {
        Set<UUID> cited = new LinkedHashSet<>();
        content.sections().forEach(s -> s.citations().forEach(c -> cited.add(c.sourceId())));
        return cited;
    }

    private static String visible(String markdown) {
        return INVISIBLE.matcher(MARKER.matcher(markdown).replaceAll("")).replaceAll("");
    }

    /** Taking markers out again to compare must not take text that looks like one. */
    private static List<String> unlikeMarkers() {
        return ExportSamples.hostileTexts().stream()
                .filter(text -> !text.contains(MarkedText.TARGET))
                .toList();
    }

    private Content content(Random random, List<String> hostile) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            sections.add(section(random, hostile));
        }
        return ExportSamples.content("T", sections, sources);
    }

    /** Sentences and hostile pieces in any order; claims that end anywhere. */
    private Section section(Random random, List<String> hostile) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            boolean plain = random.nextInt(3) > 0;
            text.append(
                    plain
                            ? "Sentence %d *is* said.".formatted(random.nextInt(1_000))
                            : hostile.get(random.nextInt(hostile.size())));
            text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
        }
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            int end = random.nextInt(text.length() + 1);
            TextSpan claim = new TextSpan(random.nextInt(end + 1), end);
            Source cited = sources.get(random.nextInt(sources.size()));
            citations.add(ExportSamples.citation(cited, claim, new TextSpan(0, 4)));
        }
        return new Section("H" + random.nextInt(10), text.toString(), citations);
    }
}
