package io.aiwriter.providers.internal.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.compatible.CompatibleEmbeddingModel;
import io.aiwriter.compatible.Preset;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.embedding.EmbeddingModel.Use;
import io.aiwriter.http.EmbeddingModelBuilder;
import io.aiwriter.openai.OpenAiEmbeddingModel;
import io.aiwriter.provider.ModelNotFoundException;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.Received;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.Sent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent for texts, and what is made of answers. */
class EmbeddingRequestTest {

    private static final List<String> TWO = List.of("one", "two");

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '"',
            textBlock =
                    """
                    OPENAI => /embeddings => {'model':'text-embedding-3-small','encoding_format':'base64','dimensions':64,'input':['one','two']}
                    MISTRAL => /embeddings => {'model':'mistral-embed','input':['one','two']}
                    GEMINI => /models/gemini-embedding-001:batchEmbedContents => {'requests':[{'content':{'parts':[{'text':'one'}]},'taskType':'RETRIEVAL_QUERY','outputDimensionality':64,'model':'models/gemini-embedding-001'},{'content':{'parts':[{'text':'two'}]},'taskType':'RETRIEVAL_QUERY','outputDimensionality':64,'model':'models/gemini-embedding-001'}]}
                    VERTEX => /models/gemini-embedding-2:embedContent => {'content':{'parts':[{'text':'task: search result | query: one'}]},'outputDimensionality':64}
                    OLLAMA => /api/embed => {'model':'nomic-embed-text','input':['one','two'],'truncate':true,'dimensions':64}
                    HUGGING_FACE => /hf-inference/models/BAAI/bge-m3/pipeline/feature-extraction => {'inputs':['one','two'],'normalize':true,'truncate':true}
                    TEI => /embed => {'inputs':['one','two'],'normalize':true,'truncate':true}
                    COHERE => /embed => {'model':'embed-v4.0','texts':['one','two'],'input_type':'search_query','embedding_types':['float'],'truncate':'END','output_dimension':64}
                    VOYAGE => /embeddings => {'model':'voyage-3.5','output_dimension':64,'input':['one','two'],'input_type':'query'}
                    """)
    void bodyIsWhatTheProviderExpects(EmbeddingModels provider, String path, String body) {
        server.reply(provider::answer);
        provider.model(server.url()).embed(TWO, Use.QUERY);
        Received sent = server.received().getFirst();
        assertThat(sent.path()).isEqualTo(path);
        assertThat(ProviderClient.JSON.readTree(sent.body())).isEqualTo(Sent.json(body));
    }

    @Test
    void documentsAreSentAsDocuments() {
        assertThat(sent(EmbeddingModels.GEMINI, Use.DOCUMENT)).contains("RETRIEVAL_DOCUMENT");
        assertThat(sent(EmbeddingModels.GEMINI_2, Use.DOCUMENT))
                .contains("title: none | text: one")
                .doesNotContain("taskType");
        assertThat(sent(EmbeddingModels.COHERE, Use.DOCUMENT)).contains("search_document");
        assertThat(sent(EmbeddingModels.VOYAGE, Use.DOCUMENT)).contains("\"document\"");
    }

    @Test
    void dimensionsAreAskedForOnlyWhenChosen() {
        server.reply(EmbeddingModels.OPENAI::answer);
        EmbeddingModel model = EmbeddingModels.OPENAI.builder(server.url()).build();
        assertThat(model.dimensions()).isEqualTo(1_536);
        assertThatThrownBy(() -> model.embed(TWO, Use.QUERY))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("64 components instead of 1536");
        assertThat(server.received().getFirst().body()).doesNotContain("dimensions");
    }

    @ParameterizedTest
    @EnumSource
    void textsGoInBatchesAndKeepTheirOrder(EmbeddingModels provider) {
        server.reply(provider::answer);
        EmbeddingModelBuilder<?> builder = provider.builder(server.url());
        builder.dimensions(EmbeddingModels.DIMENSIONS).batchSize(3);
        EmbeddingModel model = builder.build();
        List<String> texts = IntStream.range(0, 10).mapToObj(i -> "word" + i).toList();
        assertThat(model.embed(texts, Use.DOCUMENT))
                .isEqualTo(texts.stream().map(t -> model.embed(t, Use.DOCUMENT)).toList());
        List<String> seen = new ArrayList<>();
        for (Received request : server.received()) {
            List<String> batch = EmbeddingModels.texts(request);
            assertThat(batch).hasSizeBetween(1, 3);
            seen.addAll(batch);
        }
        assertThat(seen.stream().limit(10).map(t -> t.replaceFirst(".*: ", "")))
                .containsExactlyElementsOf(texts);
        long calls = provider == EmbeddingModels.VERTEX ? 10 : 4;
        assertThat(server.received()).hasSize((int) calls + 10);
    }

    @ParameterizedTest
    @EnumSource
    void usageOfAllBatchesIsAddedUp(EmbeddingModels provider) {
        server.reply(provider::answer);
        EmbeddingModelBuilder<?> builder = provider.builder(server.url());
        builder.dimensions(EmbeddingModels.DIMENSIONS).batchSize(1);
        TokenUsage usage = builder.build().embedWithUsage(TWO, Use.QUERY).usage();
        assertThat(usage.reported()).isEqualTo(provider.counts());
        assertThat(usage.inputTokens()).isEqualTo(provider.counts() ? 14 : 0);
    }

    @Test
    void batchHasNoMoreBytesThanTheServiceTakesTokens() {
        server.reply(EmbeddingModels.OPENAI::answer);
        EmbeddingModel model = EmbeddingModels.OPENAI.model(server.url());
        model.embed(Collections.nCopies(50, "x".repeat(20_000)), Use.DOCUMENT);
        assertThat(server.received()).hasSize(2);
        assertThat(EmbeddingModels.texts(server.received().get(0)))
                .hasSize(36)
                .allSatisfy(text -> assertThat(text).hasSize(8_191));
    }

    @ParameterizedTest
    @EnumSource
    void wrongNumberOfVectorsIsAnError(EmbeddingModels provider) {
        Received two = new Received("/", Map.of(), "{\"input\":[\"a\",\"b\"]}");
        server.reply(provider.answer(two));
        EmbeddingModel model = provider.model(server.url());
        if (provider != EmbeddingModels.VERTEX) {
            assertThatThrownBy(() -> model.embed("one", Use.QUERY))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("2 vectors for 1 texts");
        }
        server.reply(Reply.json(200, "{}"));
        assertThatThrownBy(() -> model.embed("one", Use.QUERY))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'index':0,'embedding':[1,2]},{'index':0,'embedding':[1,2]}]",
                "[{'index':0,'embedding':[1,2]},{'index':2,'embedding':[1,2]}]",
                "[{'index':0,'embedding':[1,2]},{'index':1}]",
                "[{'index':0,'embedding':[1,2]},{'index':1,'embedding':[]}]",
                "[{'index':0,'embedding':[1,2]},{'index':1,'embedding':[1]}]",
                "[{'index':0,'embedding':[1,2]},{'index':1,'embedding':[1,null]}]",
                "[{'index':0,'embedding':[1,2]},{'index':1,'embedding':[1,1e300]}]",
                "[{'index':0,'embedding':[1,2]},{'index':1,'embedding':[[1,2]]}]",
                "[{'index':0,'embedding':[1,2]},{'index':1,'embedding':'AAAA'}]",
                "[{'index':0,'embedding':[1,2]},{'index':1,'embedding':'AAAAAAAAwH8='}]",
                "[{'index':0,'embedding':[1,2]},{'index':1,'embedding':'?'}]",
                "[{'index':0,'embedding':[1,2]},7]",
                "7"
            })
    void vectorThatIsNoneIsAnError(String data) {
        server.reply(Reply.json(200, Sent.json("{'data':%s}".formatted(data)).toString()));
        EmbeddingModel model = EmbeddingModels.VLLM.builder(server.url()).dimensions(2).build();
        assertThatThrownBy(() -> model.embed(TWO, Use.QUERY)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void modelThatWasNotPulledSaysHow() {
        server.reply(Reply.json(404, "{\"error\":\"model not found\"}"));
        assertThatThrownBy(() -> EmbeddingModels.OLLAMA.model(server.url()).embed(TWO, Use.QUERY))
                .isInstanceOf(ModelNotFoundException.class)
                .hasMessageContaining("ollama pull nomic-embed-text");
    }

    @Test
    void unknownModelNeedsItsDimensions() {
        assertThatThrownBy(() -> OpenAiEmbeddingModel.builder("other").apiKey(() -> "k").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dimensions must be set for other");
        assertThatThrownBy(
                        () ->
                                OpenAiEmbeddingModel.builder("text-embedding-ada-002")
                                        .apiKey(() -> "k")
                                        .dimensions(3)
                                        .build())
                .hasMessageContaining("cannot be chosen");
    }

    @Test
    void serviceWithoutEmbeddingsIsRefused() {
        assertThatThrownBy(() -> CompatibleEmbeddingModel.builder(Preset.GROQ, "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("groq has no embeddings");
        assertThatThrownBy(
                        () ->
                                CompatibleEmbeddingModel.builder(Preset.AZURE_OPENAI, "m")
                                        .dimensions(2)
                                        .build())
                .hasMessageContaining("baseUrl must be set");
    }

    @Test
    void fingerprintNamesWhatVectorsDependOn() {
        EmbeddingModelBuilder<?> builder = EmbeddingModels.VLLM.builder(server.url());
        String plain = builder.dimensions(2).build().fingerprint();
        assertThat(builder.dimensions(3).build().fingerprint()).isNotEqualTo(plain);
        builder.dimensions(2).prefixes("query: ", "passage: ");
        assertThat(builder.build().fingerprint()).isNotEqualTo(plain).contains("passage: ");
        builder.prefixes("", "").maxTextBytes(7);
        assertThat(builder.build().fingerprint()).isNotEqualTo(plain);
    }

    private String sent(EmbeddingModels provider, Use use) {
        server.reply(provider::answer);
        provider.model(server.url()).embed(TWO, use);
        return server.received().getLast().body();
    }
}
