package io.aiwriter.providers.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.research.SearchRequest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainsTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, true",
        "https://WWW.Example.org/a, true",
        "https://docs.example.org/a, true",
        "https://old.docs.example.org/a, true",
        "https://bad.example.org/a, false",
        "https://x.bad.example.org/a, false",
        "https://notexample.org/a, false",
        "https://example.org.evil.test/a, false",
        "https://evil.test/example.org, false"
    })
    void domainsHoldWithWhatLiesBelow(String address, boolean allowed) {
        SearchRequest request =
                SearchRequest.builder("x")
                        .includeDomains(List.of("example.org"))
                        .excludeDomains(List.of("bad.example.org"))
                        .build();
        assertThat(Domains.allow(request, URI.create(address))).isEqualTo(allowed);
    }
}
