package io.aiwriter.providers.internal.search;

import io.aiwriter.http.HttpSettings;
import io.aiwriter.providers.internal.http.FakeServer;
import io.aiwriter.providers.internal.http.FakeServer.End;
import io.aiwriter.providers.internal.http.FakeServer.Reply;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.testkit.AbstractSearchProviderContractTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** What every search provider promises, kept over a real socket. */
abstract class AbstractHttpSearchTest extends AbstractSearchProviderContractTest {

    private static final Duration BRIEF = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final SearchFixture service;
    private final FakeServer server = new FakeServer();

    AbstractHttpSearchTest(SearchFixture service) {
        this.service = service;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected SearchProvider answering(int documents) {
        server.reply(service.answer(documents));
        return provider(LONG);
    }

    @Override
    protected Optional<SearchProvider> failing(Fault fault) {
        Duration patience = fault == Fault.SLOW ? BRIEF : LONG;
        return switch (fault) {
            case NO_KEY -> Optional.of(keyless()).filter(provider -> service.hasKey());
            case QUOTA, WRONG_KEY, MALFORMED, RATE_LIMIT -> refusing(fault);
            case TRUNCATED -> replying(half(End.CLEAN), patience);
            case BROKEN -> replying(half(End.EOF), patience);
            case LOGIN_PAGE ->
                    replying(Reply.of(200, "text/html", SearchFixtures.LOGIN_PAGE), patience);
            case SERVER_ERROR -> replying(Reply.of(502, "text/html", "<h1>Bad"), patience);
            case SLOW, ENDLESS -> replying(Reply.nothing(End.SILENT), patience);
        };
    }

    private Optional<SearchProvider> refusing(Fault fault) {
        Reply reply = service.errors().get(fault.name());
        return reply == null ? Optional.empty() : replying(reply, LONG);
    }

    private Optional<SearchProvider> replying(Reply reply, Duration patience) {
        server.reply(reply);
        return Optional.of(provider(patience));
    }

    private Reply half(End end) {
        Reply whole = service.answer(3);
        byte[] body = whole.body();
        return whole.body(Arrays.copyOf(body, body.length / 2)).end(end);
    }

    private SearchProvider keyless() {
        return service.factory().create(server.url(), " ", HttpSettings.defaults());
    }

    private SearchProvider provider(Duration patience) {
        return service.provider(
                server.url(), HttpSettings.builder().firstEventTimeout(patience).build());
    }
}
