package io.aiwriter.providers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.http.HttpSettings;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong far into a stream, or with a stream that is packed. */
@Timeout(30)
class LateFaultTest {

    private static final ChatRequest REQUEST =
            ChatRequest.builder().user("Hello").maxOutputTokens(100).build();

    @ParameterizedTest
    @EnumSource
    void brokenThirtySeventhEventEndsTheStream(ChatModels provider) {
        String broken = provider == ChatModels.OLLAMA ? "{\"a\":\n" : "data: {\"a\":\n\n";
        String events = "";
        for (int i = 0; i < 36; i++) {
            events += provider.start("x");
        }
        ProviderException error =
                error(provider, events + broken + provider.start("y"), "identity");
        assertThat(error).isInstanceOf(ProtocolException.class);
        assertThat(error.failure().partialText()).isEqualTo("x".repeat(36));
    }

    @ParameterizedTest
    @EnumSource
    void packedStreamIsNotUnpacked(ChatModels provider) {
        String bomb = "\u001f\u008b\b\u0000\u0000\u0000".repeat(100);
        assertThat(error(provider, bomb, "gzip")).isInstanceOf(ProviderException.class);
    }

    private static ProviderException error(ChatModels provider, String body, String encoding) {
        try (FakeServer server = new FakeServer()) {
            server.reply(provider.stream(body).header("Content-Encoding", encoding));
            return catchThrowableOfType(
                    ProviderException.class,
                    () -> {
                        try (ChatStream stream =
                                provider.model(server.url(), HttpSettings.defaults()).stream(
                                        REQUEST)) {
                            stream.await();
                        }
                    });
        }
    }
}
