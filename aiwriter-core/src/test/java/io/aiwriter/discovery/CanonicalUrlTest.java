package io.aiwriter.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    private static final List<String> HOSTS =
            List.of("example.org", "blog.example.co.uk", "xn--bcher-kva.example", "192.0.2.7");
    private static final List<String> SEGMENTS =
            List.of(
                    "wiki",
                    "A_b",
                    "caf%C3%A9",
                    "2024",
                    "amplifier",
                    "www",
                    "a%2Fb",
                    "x~y",
                    "index.html");
    private static final List<String> PARAMETERS =
            List.of("id=7", "q=a+b", "page=2", "lang=de", "ref=toc", "empty=");

    /** What leads to the same document, done to an address without a fragment. */
    private static final List<UnaryOperator<String>> DISGUISES =
            List.of(
                    url -> url + "#section-2",
                    url -> with(url, "utm_source=news&utm_medium=email"),
                    url -> with(url, "fbclid=IwAR0abc"),
                    url -> with(url, "gclid=x&GCLSRC=y"),
                    url -> url.replaceFirst("://", "://www."),
                    url -> url.replaceFirst("^https", "http"),
                    url -> url.contains(":443") ? url : url.replaceFirst("(://[^/?]+)", "$1:443"),
                    CanonicalUrlTest::slashed,
                    url -> url.replaceFirst("://e", "://E"),
                    url -> url.replaceFirst("/wiki", "/%77iki"),
                    url -> url.replace("%C3%A9", "%c3%a9"),
                    url -> url.replaceFirst("(://[^/?]+)(/|$)", "$1/./x/../"));

    @ParameterizedTest
    @MethodSource("seeds")
    void disguisesOfAnAddressAreSeenThrough(long seed) {
        Random random = new Random(seed);
        String url = url(random);
        String disguised = url;
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            UnaryOperator<String> disguise = DISGUISES.get(random.nextInt(DISGUISES.size()));
            String next = disguised.contains("#") ? disguised : disguise.apply(disguised);
            disguised = isWebHost(url) ? next : disguised;
        }
        assertThat(canonical(disguised)).as(disguised).isEqualTo(canonical(url));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void canonicalAddressIsItsOwnCanonicalAddress(long seed) {
        String canonical = canonical(url(new Random(seed)));
        assertThat(canonical(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void otherPathOrParameterIsAnotherDocument(long seed) {
        String url = url(new Random(seed));
        String host = URI.create(url).getAuthority();
        assertThat(canonical(url))
                .isNotEqualTo(canonical(with(url, "item=" + seed)))
                .isNotEqualTo(canonical(url.replace(host, host + "/other" + seed)))
                .isNotEqualTo(canonical(url.replace(host, "sub." + host)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a/amp, https://example.org/a",
        "https://example.org/a/amp/, https://example.org/a",
        "https://example.org/amp/a, https://example.org/a",
        "https://amp.example.org/a, https://example.org/a",
        "https://example.org/a.amp, https://example.org/a",
        "https://example.org/a.amp.html, https://example.org/a.html",
        "https://example.org/a?amp=1, https://example.org/a",
        "https://example.org/a?outputType=amp, https://example.org/a",
        "https://example-org.cdn.ampproject.org/c/s/example.org/a, https://example.org/a",
        "https://www.google.com/amp/s/www.example.org/a/, https://example.org/a",
    })
    void ampCopiesLeadToTheirOriginal(String copy, String original) {
        assertThat(canonical(copy)).isEqualTo(original);
    }

    @ParameterizedTest
    @CsvSource({
        "http://EXAMPLE.org:80, https://example.org",
        "https://example.org./a//b, https://example.org/a/b",
        "https://example.org/?b=2&a=1, https://example.org?a=1&b=2",
        "https://example.org/../../a, https://example.org/a",
        "https://example.org:8443/a, https://example.org:8443/a",
        "https://example.org/a?, https://example.org/a",
        "https://[2001:DB8::1]:443/a, https://[2001:db8::1]/a",
        "https://under_score.example.org/a, https://under_score.example.org/a",
        "file:///tmp/a.md#top, file:/tmp/a.md",
        "FILE:/tmp/b/../a.md, file:/tmp/a.md",
        "urn:isbn:0131103628, urn:isbn:0131103628",
    })
    void addressesAreSpelledOneWay(String url, String canonical) {
        assertThat(canonical(url)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.com/a", "https://amp.dev/a"})
    void domainsThatLookLikePrefixesStay(String url) {
        assertThat(canonical(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org:8080/a, example.org",
        "https://user@example.org/a, example.org",
        "https://[2001:db8::1]:8080/, [2001:db8::1]",
        "file:///tmp/a, ''",
        "urn:isbn:1, ''",
    })
    void hostIsToldWithoutPortAndUser(String url, String host) {
        assertThat(CanonicalUrl.host(URI.create(url))).isEqualTo(host);
    }

    @Test
    void nameOfAParameterDecidesWhetherItOnlyTracks() {
        assertThat(canonical("https://example.org/a?title=utm_source"))
                .endsWith("title=utm_source");
        assertThat(canonical("https://example.org/a?ref=7")).endsWith("ref=7");
    }

    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static String canonical(String url) {
        return CanonicalUrl.of(URI.create(url));
    }

    private static boolean isWebHost(String url) {
        return !url.contains("://192.");
    }

    private static String url(Random random) {
        StringBuilder url = new StringBuilder("https://").append(any(HOSTS, random));
        for (int i = random.nextInt(4); i > 0; i--) {
            url.append('/').append(any(SEGMENTS, random));
        }
        String built = url.toString();
        for (int i = random.nextInt(3); i > 0; i--) {
            built = with(built, any(PARAMETERS, random));
        }
        return built;
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String with(String url, String parameters) {
        return url + (url.contains("?") ? "&" : "?") + parameters;
    }

    private static String slashed(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url + "/" : url.substring(0, query) + "/" + url.substring(query);
    }
}
