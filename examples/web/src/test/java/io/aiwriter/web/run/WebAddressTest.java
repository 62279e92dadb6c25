package io.aiwriter.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a?b=c", " HTTP://example.org ", "http://[::1]:80/"})
    void pagesOfTheWebAreTaken(String text) {
        assertThat(WebAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:///etc/passwd",
                "jar:file:/a.jar!/b",
                "ftp://example.org",
                "/etc/passwd",
                "https:///no-host",
                "javascript:alert(1)",
                "https://a b",
                "http:opaque"
            })
    void everythingElseIsRefused(String text) {
        assertThat(WebAddress.parse(text)).isEmpty();
    }
}
