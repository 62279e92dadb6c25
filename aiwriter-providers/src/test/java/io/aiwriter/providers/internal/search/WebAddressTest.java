package io.aiwriter.providers.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/a%20b?c=d&e=%C3%A9#f",
                "HTTPS://Example.ORG/Path",
                "https://example.org:8443/a;b=c",
                "https://[2001:db8::1]/x"
            })
    void wellFormedAddressesStayAsTheyAre(String address) {
        assertThat(WebAddress.of(address)).contains(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "' https://example.org/a ', https://example.org/a",
        "https://example.org/a b, https://example.org/a%20b",
        "https://example.org/a|b, https://example.org/a%7Cb",
        "https://bücher.example/x, https://xn--bcher-kva.example/x"
    })
    void othersAreEscaped(String stated, String expected) {
        assertThat(WebAddress.of(stated)).contains(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/path",
                "//example.org/path",
                "example.org",
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "data:text/html,x",
                "http://",
                "https:/example.org",
                "https:example.org",
                "http://exa mple.org/"
            })
    void whatIsNotOnTheWebIsNoAddress(String stated) {
        assertThat(WebAddress.of(stated)).isEmpty();
    }
}
