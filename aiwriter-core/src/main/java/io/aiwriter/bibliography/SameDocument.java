package io.aiwriter.bibliography;

import io.aiwriter.core.internal.text.UrlEscapes;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling of the addresses that lead to the same document: without scheme, {@code www},
 * default port, fragment, tracking parameters, AMP, and slash at the end; parameters sorted,
 * escapes as RFC 3986, section 6, has them.
 */
final class SameDocument {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern SITE = Pattern.compile("^(?:www\\d?|amp)\\.(?=[^.]+\\.)");
    private static final Pattern PORT = Pattern.compile(":(?:80|443)?$|\\.$");
    private static final Pattern PATH_END =
            Pattern.compile("(?i)(?:/amp)?(?:/(?:index\\.(?:html?|php)))?/*$");
    private static final Pattern TRACKING =
            Pattern.compile(
                    "(?i)(?:utm_|hsa_|pk_|mtm_|_hs)\\w*|(?:gcl|dcl|fbcl|mscl|ycl|twcl|ttcl)(?:id|src)"
                            + "|[gw]braid|igshid|mc_[ce]id|mkt_tok|cmpid|ref_(?:src|url)|_g[al]|srsltid"
                            + "|amp|outputtype");

    private SameDocument() {}

    /** The one spelling; of what is no address of the web, the text itself. */
    static String key(String address) {
        Matcher matcher = ADDRESS.matcher(address.strip());
        if (!matcher.matches()) {
            return address.strip();
        }
        String host = PORT.matcher(matcher.group(1).toLowerCase(Locale.ROOT)).replaceFirst("");
        String path = PATH_END.matcher(UrlEscapes.normalized(matcher.group(2))).replaceFirst("");
        String query = matcher.group(3) == null ? "" : query(matcher.group(3));
        return SITE.matcher(host).replaceFirst("") + path + query;
    }

    private static String query(String raw) {
        String kept =
                Arrays.stream(raw.split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .filter(parameter -> !isTracking(parameter))
                        .map(UrlEscapes::normalized)
                        .sorted()
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        return TRACKING.matcher(equals < 0 ? parameter : parameter.substring(0, equals)).matches();
    }
}
