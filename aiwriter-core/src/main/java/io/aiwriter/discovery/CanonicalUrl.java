package io.aiwriter.discovery;

import io.aiwriter.core.internal.text.UrlEscapes;
import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one spelling of web addresses that lead to the same document, by the syntax-based rules of
 * RFC 3986, section 6, and by what the web adds to addresses: parameters that only track readers,
 * AMP copies, {@code www}, a slash at the end, {@code http} beside {@code https}. For comparing; a
 * document is read at the address that was given.
 */
final class CanonicalUrl {

    private static final Set<String> TRACKING =
            Set.of(
                    "gclid",
                    "gclsrc",
                    "dclid",
                    "gbraid",
                    "wbraid",
                    "fbclid",
                    "msclkid",
                    "yclid",
                    "ysclid",
                    "twclid",
                    "ttclid",
                    "li_fat_id",
                    "igshid",
                    "igsh",
                    "mc_cid",
                    "mc_eid",
                    "mkt_tok",
                    "_hsenc",
                    "_hsmi",
                    "_openstat",
                    "vero_id",
                    "wickedid",
                    "s_cid",
                    "cmpid",
                    "ref_src",
                    "ref_url",
                    "__twitter_impression",
                    "_ga",
                    "_gl",
                    "oly_enc_id",
                    "oly_anon_id",
                    "rb_clickid",
                    "srsltid",
                    "sfmc_id",
                    "amp",
                    "amp_js_v");

    private static final Pattern TRACKING_PREFIX = Pattern.compile("(utm|hsa|pk|mtm|piwik)_.*");
    private static final Pattern PORT = Pattern.compile(":(80|443)?$");
    private static final Pattern AMP_CACHE =
            Pattern.compile(
                    "https?://(?:[^/]+\\.cdn\\.ampproject\\.org/[cv]|(?:www\\.)?google\\.[a-z.]+/amp)"
                            + "/(s/)?(.+)");
    private static final Pattern AMP_PATH =
            Pattern.compile(
                    "(?i)(/amp/?|\\.amp(?=\\.html?$)|\\.amp)$|\\.amp(?=\\.html?$)|^/amp(?=/)");
    private static final Pattern SITE_PREFIX = Pattern.compile("^((www\\d?|amp)\\.)+(?=[^.]+\\.)");

    private CanonicalUrl() {}

    /** The canonical spelling; of an address that is not of the web, the address itself. */
    static String of(URI location) {
        URI plain = unwrapped(location);
        String scheme = String.valueOf(plain.getScheme()).toLowerCase(Locale.ROOT);
        String authority = plain.getRawAuthority();
        if (authority == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return scheme.equals("file")
                    ? "file:" + plain.normalize().getRawPath()
                    : withoutFragment(plain.normalize().toString());
        }
        String query = query(plain.getRawQuery());
        return "https://" + host(authority) + path(plain) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The host of a web address without {@code www}; empty for other addresses. */
    static String host(URI location) {
        String authority = location.getRawAuthority();
        if (authority == null) {
            return "";
        }
        String host = host(authority.substring(authority.lastIndexOf('@') + 1));
        int port = host.lastIndexOf(':');
        return port < 0 || host.endsWith("]") ? host : host.substring(0, port);
    }

    private static URI unwrapped(URI location) {
        Matcher cache = AMP_CACHE.matcher(location.toString());
        if (!cache.matches()) {
            return location;
        }
        try {
            return URI.create((cache.group(1) == null ? "http://" : "https://") + cache.group(2));
        } catch (IllegalArgumentException e) {
            return location;
        }
    }

    private static String host(String authority) {
        String host = PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return SITE_PREFIX.matcher(ascii(host)).replaceFirst("");
    }

    private static String ascii(String host) {
        try {
            return host.codePoints().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static String path(URI plain) {
        String path =
                URI.create("/")
                        .resolve(UrlEscapes.normalized(plain.normalize().getRawPath()))
                        .getRawPath();
        path = path.replaceFirst("^(/\\.\\.)+(?=/|$)", "");
        path = AMP_PATH.matcher(path).replaceFirst("");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String query(String raw) {
        if (raw == null) {
            return "";
        }
        return Arrays.stream(raw.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isNoise(parameter))
                .map(UrlEscapes::normalized)
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isNoise(String parameter) {
        int equals = parameter.indexOf('=');
        String name =
                (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name)
                || TRACKING_PREFIX.matcher(name).matches()
                || parameter.toLowerCase(Locale.ROOT).equals("outputtype=amp");
    }

    private static String withoutFragment(String location) {
        int fragment = location.indexOf('#');
        return fragment < 0 ? location : location.substring(0, fragment);
    }
}
