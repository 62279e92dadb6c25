package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.content.Content;
import io.aiwriter.research.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void citationIsWrittenWithClaimQuoteOffsetsAndVerdict() {
        JsonNode citation =
                json(ExportSamples.content("T"), ExportSamples.EVIDENCE)
                        .at("/sections/0/citations/1");
        assertThat(citation)
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "number": 2,
                                  "claim": "Plants are green.",
                                  "claimSpan": {"start": 18, "end": 35},
                                  "source": "%s",
                                  "passage": "%s",
                                  "quote": "Plants are green.",
                                  "quoteSpan": {"start": 0, "end": 17},
                                  "support": "supported",
                                  "reason": "Quoted word for word."
                                }
                                """
                                        .formatted(
                                                ExportSamples.PLANTS.id(),
                                                ExportSamples.passage(ExportSamples.PLANTS).id())));
    }

    @Test
    void sourceIsWrittenWithItsRecord() {
        JsonNode source = json(ExportSamples.content("T"), ExportSamples.EVIDENCE).at("/sources/0");
        assertThat(source)
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "number": 1,
                                  "id": "%s",
                                  "title": "Cells, \\"in brief\\"",
                                  "location": "https://example.org/cells",
                                  "author": "Zoë Ångström",
                                  "publishedOn": "2024-02-29",
                                  "language": "en",
                                  "mediaType": "text/html",
                                  "contentHash": "%s",
                                  "readAt": "2026-11-22T08:00:00Z"
                                }
                                """
                                        .formatted(
                                                ExportSamples.CELLS.id(),
                                                ExportSamples.CELLS.contentHash())));
    }

    @Test
    void passageIsWrittenWithItsPlace() {
        JsonNode json = json(ExportSamples.content("T"), ExportSamples.EVIDENCE);
        assertThat(json.path("passages").size()).isEqualTo(2);
        JsonNode passage = json.at("/passages/0");
        assertThat(passage.propertyNames())
                .containsExactly("id", "source", "ordinal", "span", "headings", "text");
        assertThat(passage.at("/headings/0").asString()).isEqualTo("Biology");
        assertThat(passage.path("text").asString())
                .isEqualTo("Cells have walls. Plants have cells.");
        assertThat(passage.at("/span/end").asInt()).isEqualTo(36);
    }

    @Test
    void everyMemberIsThereEvenWhenNothingIsKnown() {
        JsonNode full = json(ExportSamples.content("T"), ExportSamples.EVIDENCE);
        JsonNode bare = json(ExportSamples.content("T"), Evidence.NONE);
        assertThat(bare.propertyNames()).isEqualTo(full.propertyNames());
        assertThat(bare.at("/sources/0").propertyNames())
                .isEqualTo(full.at("/sources/0").propertyNames());
        assertThat(bare.at("/sources/0/contentHash").isNull()).isTrue();
        assertThat(bare.at("/sources/0/author").asString()).isEqualTo("Zoë Ångström");
        assertThat(bare.at("/sections/0/citations/0/quote").isNull()).isTrue();
    }

    @Test
    void headOfTheDocumentSaysWhatItIs() {
        JsonNode json = json(ExportSamples.content("T"), ExportSamples.EVIDENCE);
        assertThat(json.propertyNames())
                .containsExactly(
                        "formatVersion",
                        "id",
                        "title",
                        "topic",
                        "language",
                        "createdAt",
                        "wordCount",
                        "provenance",
                        "warnings",
                        "sections",
                        "sources",
                        "passages");
        assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(json.at("/provenance/usedLanguageModel").asBoolean()).isFalse();
        assertThat(json.at("/provenance/parameters/seed").asString()).isEqualTo("7");
        assertThat(json.at("/provenance/tokenUsage/input").asInt()).isZero();
    }

    @Test
    void sourceThatIsNotCitedHasNoNumber() {
        Content content = ExportSamples.content("T", List.of(), List.of(ExportSamples.CELLS));
        assertThat(json(content, ExportSamples.EVIDENCE).at("/sources/0/number").isNull()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anyTextComesBackAsItWas(String text) {
        JsonNode json = json(ExportSamples.hostile(text), ExportSamples.hostileEvidence(text));
        assertThat(json.at("/sections/0/text").asString()).isEqualTo(text);
        assertThat(json.at("/sections/0/citations/0/claim").asString()).isEqualTo(text);
        assertThat(json.at("/sections/0/citations/0/quote").asString()).isEqualTo(text);
        assertThat(json.at("/sources/0/title").asString()).isEqualTo(text.strip());
    }

    static List<String> hostileTexts() {
        return ExportSamples.hostileTexts();
    }

    private static JsonNode json(Content content, Evidence evidence) {
        return JSON.readTree(ContentExport.json(content, evidence));
    }
}
