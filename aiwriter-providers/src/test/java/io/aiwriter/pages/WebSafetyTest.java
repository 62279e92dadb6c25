package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockWebServer;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page on the public internet may not make its reader do. */
class WebSafetyTest {

    private static final Map<String, String> ADDRESSES =
            Map.of(
                    "inside.example", "10.0.0.1",
                    "looped.example", "127.0.0.1",
                    "localhost", "127.0.0.1");

    private final List<String> connected = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.1./",
                "http://1.0x7f000001/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[fe80::1]/",
                "//169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/",
                "http://localhost/",
                "http://inside.example/",
                "https://looped.example/",
                "http://start.example:22/",
                "http://ada:s3cret@start.example/",
                "file:///etc/passwd",
                "ftp://start.example/",
                "gopher://start.example/",
                "data:text/plain,x"
            })
    void redirectsDoNotLeadInside(String target) {
        UnreadableSourceException error = refused(redirecting(target), "http://start.example/");
        assertThat(error.reason()).isIn(Reason.ACCESS_DENIED, Reason.UNSUPPORTED);
        assertThat(error).hasMessageNotContaining("s3cret");
        assertThat(connected).isEmpty();
    }

    @Test
    void theseTestsCannotLeaveThisMachine() {
        assertThatThrownBy(
                        () ->
                                new LoopbackSockets()
                                        .createSocket()
                                        .connect(new InetSocketAddress("192.0.2.1", 80), 1))
                .hasMessageContaining("may not connect");
    }

    @Test
    void redirectsToPublicPagesAreFollowed() {
        DocumentReader reader = redirecting("/next");
        assertThat(reader.read(URI.create("http://start.example/")).location())
                .isEqualTo(URI.create("http://start.example/next"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://ada:s3cret@example.org/, s3cret",
        "http://ada@example.org/, ada",
        "https://:s3cret@example.org/x, s3cret"
    })
    void namesAndPasswordsAreNotRepeated(String address, String secret) {
        UnreadableSourceException error = refused(redirecting("/next"), address);
        assertThat(error.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(error).hasMessageContaining("example.org").hasMessageNotContaining(secret);
        assertThat(error.location().toString()).doesNotContain(secret);
    }

    @Test
    void proxyIsNoWayRoundTheGuard() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            Proxy proxy =
                    new Proxy(
                            Proxy.Type.HTTP,
                            new InetSocketAddress(server.getHostName(), server.getPort()));
            OkHttpClient client = LoopbackSockets.client().dns(names()).proxy(proxy).build();
            DocumentReader reader = DocumentReader.builder().httpClient(client).build();
            assertThat(refused(reader, "http://inside.example/").reason())
                    .isEqualTo(Reason.ACCESS_DENIED);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0",
        "0.1.2.3",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:8.8.8.8",
        "::8.8.8.8",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:808:808::1",
        "3fff::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "5f00::1"
    })
    void specialAddressesAreNotPublic(String address) throws IOException {
        InetAddress parsed = InetAddress.getByName(address);
        boolean unwrapped = address.startsWith("::ffff:");
        assertThat(AddressGuard.isPublic(parsed)).isEqualTo(unwrapped);
    }

    @ParameterizedTest
    @CsvSource({
        "99.255.255.255", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888"
    })
    void neighboursOfSpecialAddressesArePublic(String address) throws IOException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.org", "1e100.net", "0xabc.example", "xn--e1afmkfd.xn--p1ai", "a1"})
    void namesWithDigitsAreNames(String host) {
        assertThat(AddressGuard.isForbiddenLiteral(host)).isFalse();
    }

    private static UnreadableSourceException refused(DocumentReader reader, String address) {
        return Reading.refused(reader, URI.create(address));
    }

    /** A reader for which start.example redirects, as if it stood on the public internet. */
    private DocumentReader redirecting(String target) {
        Interceptor internet =
                chain -> {
                    if (!chain.request().url().host().equals("start.example")) {
                        return chain.proceed(chain.request());
                    }
                    boolean start = chain.request().url().encodedPath().equals("/");
                    Response.Builder answer =
                            new Response.Builder()
                                    .request(chain.request())
                                    .protocol(Protocol.HTTP_1_1)
                                    .message("")
                                    .code(start ? 302 : 200)
                                    .body(
                                            ResponseBody.create(
                                                    "Words.", MediaType.get("text/plain")));
                    return start ? answer.header("Location", target).build() : answer.build();
                };
        OkHttpClient client =
                LoopbackSockets.client()
                        .dns(names())
                        .addInterceptor(internet)
                        .eventListener(
                                new EventListener() {
                                    @Override
                                    public void connectStart(
                                            Call call, InetSocketAddress address, Proxy proxy) {
                                        connected.add(address.toString());
                                    }
                                })
                        .build();
        return DocumentReader.builder().httpClient(client).build();
    }

    /** Knows these names and no others, so that no test leaves this machine. */
    private static Dns names() {
        return host -> {
            String address = ADDRESSES.get(host);
            if (address == null) {
                throw new UnknownHostException(host);
            }
            return List.of(InetAddress.getByName(address));
        };
    }
}
