package io.aiwriter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.content.Content;
import io.aiwriter.content.StoreException;
import io.aiwriter.content.StoreException.Reason;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.testkit.Samples;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The JSON that versions are stored in: what is written once must be read for ever. */
final class StoredFormTest {

    private static final String STORED =
            """
            {"format":1,"id":"00000000-0000-4000-8000-000000000001","title":"How cells differ",\
            "topic":"How do eukaryotes differ from prokaryotes?","type":"article",\
            "language":"en","keywords":["cells","life"],\
            "metadata":{"audience":"pupils","campaign":"spring"},\
            "createdAt":"2026-03-29T01:30:00.123456Z","sections":[\
            {"heading":"","text":"A lead.","citations":[]},\
            {"heading":"What a cell is","text":"A cell lives.","citations":[\
            {"claimStart":0,"claimEnd":13,"source":"00000000-0000-4000-8000-000000000002",\
            "passage":"00000000-0000-4000-8000-000000000003","quoteStart":0,"quoteEnd":13,\
            "support":"SUPPORTED","reason":"The passage says it."}]}],"sources":[\
            {"id":"00000000-0000-4000-8000-000000000002","title":"Cells, \\"in brief\\"",\
            "location":"https://example.org/cells","author":"Zoë Ångström",\
            "publishedOn":"2024-02-29"}],"provenance":{"method":"model/1",\
            "model":"openai:gpt-test","embeddingModel":"minilm-l6-v2-q8",\
            "parameters":{"seed":"7","temperature":"0.2"},"usage":{"input":1200,"output":340,\
            "cachedInput":100,"cacheWrite":20,"reasoning":15,"reported":true}},\
            "warnings":["No language model was used."]}""";

    /** What versions before there were types, keywords and metadata have stored. */
    private static final String FIRST =
            STORED.replace("\"type\":\"article\",", "")
                    .replace(
                            "\"keywords\":[\"cells\",\"life\"],"
                                    + "\"metadata\":{\"audience\":\"pupils\","
                                    + "\"campaign\":\"spring\"},",
                            "");

    @Test
    void formIsAsItAlwaysWas() {
        assertThat(ContentJson.write(content()).json()).isEqualTo(STORED);
        assertThat(ContentJson.read(STORED)).isEqualTo(content());
    }

    @Test
    void formOfFirstVersionsIsStillRead() {
        Content plain = content().toBuilder().keywords(List.of()).metadata(Map.of()).build();

        assertThat(FIRST).doesNotContain("\"type\"", "keywords", "metadata");
        assertThat(ContentJson.read(FIRST)).isEqualTo(plain);
    }

    @Test
    void unknownFieldsArePassedOver() {
        String later =
                STORED.replace("{\"heading\"", "{\"mood\":{\"warm\":[1]},\"heading\"")
                        .replace("\"format\":1", "\"format\":1,\"slug\":\"cells\"");

        assertThat(ContentJson.read(later)).isEqualTo(content());
    }

    @Test
    void newerFormatIsNotGuessedAt() {
        assertRefused(STORED.replace("\"format\":1", "\"format\":2"));
    }

    @Test
    void newerVerdictIsNotGuessedAt() {
        assertRefused(STORED.replace("SUPPORTED", "ENTAILED"));
    }

    private static void assertRefused(String document) {
        StoreException error =
                catchThrowableOfType(StoreException.class, () -> ContentJson.read(document));

        assertThat(error.reason()).isEqualTo(Reason.NEWER_SCHEMA);
        assertThat(error).hasMessageContaining("newer version");
    }

    private static Content content() {
        Source sample = Samples.source(URI.create("https://example.org/cells"), "A cell lives.");
        Source source =
                Source.builder(sample.location(), sample.text())
                        .id(UUID.fromString("00000000-0000-4000-8000-000000000002"))
                        .title(sample.title())
                        .author(sample.author().orElseThrow())
                        .publishedOn(sample.publishedOn().orElseThrow())
                        .build();
        Passage passage = Samples.passage(source);
        Passage named =
                new Passage(
                        UUID.fromString("00000000-0000-4000-8000-000000000003"),
                        source.id(),
                        0,
                        passage.span(),
                        passage.text(),
                        passage.headings());
        return Samples.content(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                new Evidence(List.of(source), List.of(named)));
    }
}
