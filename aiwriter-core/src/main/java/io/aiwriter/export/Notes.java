package io.aiwriter.export;

import io.aiwriter.content.Content;
import io.aiwriter.content.Provenance;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** What every export says about how a content was made and where its sources are. */
final class Notes {

    private static final Set<String> LINKABLE = Set.of("http", "https", "file");

    private Notes() {}

    static String origin(Content content) {
        Provenance provenance = content.provenance();
        return provenance.usedLanguageModel()
                ? "Written with %s from the sources listed below.".formatted(provenance.model())
                : "Written without a language model: every sentence is quoted from the sources listed"
                        + " below.";
    }

    /** Whether a link may lead to a location: following it reads a document and runs nothing. */
    static boolean isLinkable(URI location) {
        String scheme = location.getScheme();
        return scheme != null
                && !location.isOpaque()
                && LINKABLE.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
