package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.ManuscriptSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * K20: every mark such as {@code [p3]} or {@code [2]} names a listed source, every listed source is
 * cited or flagged, and every web address is one of the sources'.
 */
final class CitationMarks implements Check {

    private static final Pattern MARK =
            Pattern.compile("\\[\\s*(\\w{0,8}\\d+(?:\\s*[,;]\\s*\\w{0,8}\\d+)*)\\s*](?![(:\\[])");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\])}]*");

    private final boolean all;
    private final Set<String> allowed;

    CitationMarks(Settings settings) {
        this.all = settings.flag("all", true);
        this.allowed =
                settings.list("allow").stream()
                        .map(CitationMarks::normal)
                        .collect(Collectors.toSet());
    }

    @Override
    public String describe() {
        return "cite listed sources alone, by their ids; no web address that is not a source's";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        Set<String> ids =
                manuscript.sources().stream()
                        .map(source -> source.id().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> cited = new LinkedHashSet<>();
        for (ManuscriptPart part : manuscript.parts()) {
            for (String id : marks(part.text())) {
                cited.add(id);
                if (!ids.contains(id)) {
                    report.error(part, "cites %s, which is no source".formatted(id));
                }
            }
            checkAddresses(manuscript, part, report);
        }
        if (all) {
            ids.stream()
                    .filter(id -> !cited.contains(id))
                    .forEach(id -> report.warning("", "source %s is never cited".formatted(id)));
        }
    }

    private void checkAddresses(Manuscript manuscript, ManuscriptPart part, Report report) {
        Set<String> retrieved =
                manuscript.sources().stream()
                        .map(ManuscriptSource::location)
                        .map(location -> normal(location.toString()))
                        .collect(Collectors.toSet());
        for (String address : addresses(part.text())) {
            Optional<String> fault = fault(address);
            if (fault.isPresent()) {
                report.error(part, "%s is no web address: %s".formatted(address, fault.get()));
            } else if (!retrieved.contains(normal(address)) && !allowed.contains(normal(address))) {
                report.error(part, "%s is not the address of a source".formatted(address));
            }
        }
    }

    private static Set<String> marks(String text) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            for (String id : mark.group(1).split("[,;]", -1)) {
                ids.add(id.strip().toLowerCase(Locale.ROOT));
            }
        }
        return ids;
    }

    private static Set<String> addresses(String text) {
        Set<String> addresses = new LinkedHashSet<>();
        MarkdownShape.of(text).links().stream()
                .map(MarkdownShape.Target::destination)
                .filter(target -> target.matches("(?i)\\w+://.*|www\\..*"))
                .forEach(addresses::add);
        Matcher bare = ADDRESS.matcher(text);
        while (bare.find()) {
            addresses.add(bare.group().replaceFirst("[.,;:!?]+$", ""));
        }
        return addresses;
    }

    private static Optional<String> fault(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web) {
                return Optional.of("it does not begin with http or https");
            }
            return uri.getHost() == null ? Optional.of("it names no host") : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(e.getReason());
        }
    }

    private static String normal(String address) {
        return address.replaceFirst("#.*$", "")
                .replaceFirst("/+$", "")
                .replaceFirst("^(?i)https?://(www\\.)?", "")
                .toLowerCase(Locale.ROOT);
    }
}
