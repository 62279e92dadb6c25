package io.aiwriter.providers.internal.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.cohere.CohereReranker;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.providers.internal.http.ProviderClient;
import io.aiwriter.providers.internal.http.Sent;
import io.aiwriter.rerank.RankedDocument;
import io.aiwriter.rerank.Reranker;
import io.aiwriter.voyage.VoyageReranker;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rerankers over a real socket. */
class RerankerTest {

    private static final List<String> DOCUMENTS = List.of("a", "", "half \uD83D");

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void cohereRanksDocuments() {
        server.reply(
                Reply.json(
                        200,
                        "{\"id\":\"1\",\"results\":[{\"index\":2,\"relevance_score\":0.25},"
                                + "{\"index\":0,\"relevance_score\":0.75}],\"meta\":{}}"));
        assertThat(cohere().rerank("q", DOCUMENTS, 2))
                .containsExactly(new RankedDocument(0, 0.75), new RankedDocument(2, 0.25));
        assertThat(server.received().getFirst().path()).isEqualTo("/rerank");
        assertThat(ProviderClient.JSON.readTree(server.received().getFirst().body()))
                .isEqualTo(
                        Sent.json(
                                "{'model':'rerank-v3.5','query':'q',"
                                        + "'documents':['a',' ','half ?'],'top_n':2}"));
    }

    @Test
    void voyageRanksDocuments() {
        server.reply(
                Reply.json(
                        200,
                        "{\"object\":\"list\",\"data\":[{\"relevance_score\":0.5,\"index\":1}],"
                                + "\"usage\":{\"total_tokens\":26}}"));
        Reranker voyage =
                VoyageReranker.builder("rerank-2.5")
                        .apiKey(() -> "k")
                        .baseUrl(server.url())
                        .build();
        assertThat(voyage.rerank("q", DOCUMENTS, 1)).containsExactly(new RankedDocument(1, 0.5));
        assertThat(server.received().getFirst().body()).contains("\"top_k\":1");
    }

    @Test
    void limitAboveTheNumberOfDocumentsIsThatNumber() {
        server.reply(Reply.json(200, "{\"results\":[{\"index\":0,\"relevance_score\":1}]}"));
        assertThat(cohere().rerank("q", List.of("a"), 100)).hasSize(1);
        assertThat(server.received().getFirst().body()).contains("\"top_n\":1");
    }

    @Test
    void noDocumentsAreNotSent() {
        assertThat(cohere().rerank("q", List.of(), 3)).isEmpty();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThatThrownBy(() -> cohere().rerank(" ", DOCUMENTS, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cohere().rerank("q", DOCUMENTS, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cohere().rerank("q", Collections.nCopies(1_001, "a"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1000");
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'index':0,'relevance_score':1}]",
                "[{'index':0,'relevance_score':1},{'index':0,'relevance_score':1}]",
                "[{'index':0,'relevance_score':1},{'index':3,'relevance_score':1}]",
                "[{'index':0,'relevance_score':1},{'relevance_score':1}]",
                "[{'index':0,'relevance_score':1},{'index':1}]",
                "[{'index':0,'relevance_score':1},{'index':1,'relevance_score':'x'}]"
            })
    void rankingThatIsNoneIsAnError(String results) {
        server.reply(Reply.json(200, Sent.json("{'results':%s}".formatted(results)).toString()));
        assertThatThrownBy(() -> cohere().rerank("q", DOCUMENTS, 2))
                .isInstanceOf(ProtocolException.class);
    }

    private Reranker cohere() {
        return CohereReranker.builder("rerank-v3.5")
                .apiKey(() -> "k")
                .baseUrl(server.url())
                .build();
    }
}
