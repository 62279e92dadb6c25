package io.aiwriter.providers.internal.embedding;

import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.testkit.AbstractEmbeddingModelContractTest;
import org.junit.jupiter.api.AfterEach;

/** What every embedding model promises, kept by a provider's over a real socket. */
abstract class AbstractServiceEmbeddingTest extends AbstractEmbeddingModelContractTest {

    private final FakeServer server = new FakeServer();
    private final EmbeddingModel model;

    AbstractServiceEmbeddingTest(EmbeddingModels provider) {
        server.reply(provider::answer);
        model = provider.model(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected EmbeddingModel model() {
        return model;
    }
}
