package io.aiwriter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The WiCE claims of the shared folder, each with the passage that holds its evidence sentences.
 *
 * @param evidence all passages, each the whole of a source
 * @param claims the labelled claims
 */
record WiceClaims(Evidence evidence, List<Labelled> claims) {

    static WiceClaims read() throws IOException {
        Path file =
                Path.of(System.getProperty("aiwriter.shared", "."), "eval", "wice", "dev.jsonl");
        boolean there = Files.isRegularFile(file);
        if (!there && "true".equals(System.getenv("CI"))) {
            assertThat(file).as("CI has the evaluation sets").isRegularFile();
        }
        Assumptions.assumeTrue(there, () -> file + " is missing");
        JsonMapper json = JsonMapper.builder().build();
        List<Source> sources = new ArrayList<>();
        Map<String, Passage> passages = new LinkedHashMap<>();
        List<Labelled> claims = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : lines.toList()) {
                JsonNode row = json.readTree(line);
                List<String> sentences =
                        row.path("evidence").valueStream().map(JsonNode::asString).toList();
                Passage passage =
                        passages.computeIfAbsent(
                                String.join("\n", sentences), text -> passage(text, sources));
                claims.add(
                        new Labelled(
                                row.path("claim").asString(),
                                row.path("label").asString(),
                                row.path("meta").path("claim_title").asString(),
                                passage,
                                sentences));
            }
        }
        return new WiceClaims(new Evidence(sources, List.copyOf(passages.values())), claims);
    }

    List<Labelled> labelled(String label) {
        return claims.stream().filter(claim -> claim.label().equals(label)).toList();
    }

    private static Passage passage(String text, List<Source> sources) {
        URI location = URI.create("https://wice.example/" + sources.size());
        Source source = Source.builder(location, SourceText.of(text)).build();
        sources.add(source);
        TextSpan all = new TextSpan(0, text.length());
        return new Passage(UUID.randomUUID(), source.id(), 0, all, source.text(), List.of());
    }

    /**
     * A claim that people judged.
     *
     * @param claim the sentence
     * @param label supported, partially_supported or not_supported
     * @param title the article that it is from
     * @param passage its evidence
     * @param sentences the sentences of the passage
     */
    record Labelled(
            String claim, String label, String title, Passage passage, List<String> sentences) {

        Citation citation() {
            return citation(passage.span());
        }

        Citation citation(TextSpan quote) {
            return new Citation(
                    new TextSpan(0, 1), passage.sourceId(), passage.id(), quote, Verdict.UNCHECKED);
        }
    }
}
