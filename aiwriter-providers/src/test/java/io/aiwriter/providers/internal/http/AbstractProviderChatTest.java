package io.aiwriter.providers.internal.http;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.providers.internal.http.FakeServer.End;
import io.aiwriter.testkit.AbstractChatModelContractTest;
import org.junit.jupiter.api.AfterEach;

/** What every chat model promises, kept by a provider's over a real socket. */
abstract class AbstractProviderChatTest extends AbstractChatModelContractTest {

    private final ChatModels provider;
    private final FakeServer server = new FakeServer();

    AbstractProviderChatTest(ChatModels provider) {
        this.provider = provider;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected ChatModel answering() {
        server.reply(request -> provider.answer(request, TEXT));
        return provider.model(server.url());
    }

    @Override
    protected ChatModel breaking() {
        server.reply(provider.stream(provider.start(TEXT)));
        return provider.model(server.url());
    }

    @Override
    protected ChatModel silent() {
        server.reply(provider.stream(provider.start(TEXT)).end(End.SILENT));
        return provider.model(server.url());
    }
}
