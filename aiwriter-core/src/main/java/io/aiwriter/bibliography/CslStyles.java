package io.aiwriter.bibliography;

import java.util.List;
import java.util.stream.Stream;

/** Tells whether the libraries of citation styles are there, before a class of theirs is used. */
final class CslStyles {

    private static final String PROCESSOR = "/de/undercouch/citeproc/CSL.class";
    private static final String LOCALE = "/locales-en-US.xml";

    private CslStyles() {}

    static void requireLibraries(CitationStyle style) {
        List<String> missing =
                Stream.of(
                                missing(PROCESSOR, "de.undercouch:citeproc-java"),
                                missing(
                                        "/" + style.csl().orElseThrow() + ".csl",
                                        "org.citationstyles:styles"),
                                missing(LOCALE, "org.citationstyles:locales"))
                        .flatMap(List::stream)
                        .toList();
        if (!missing.isEmpty()) {
            throw new MissingStylesException(
                    "The citation style %s needs libraries that are missing: add %s, or choose"
                                    .formatted(style, String.join(", ", missing))
                            + " numbered, footnotes or inline.",
                    null);
        }
    }

    private static List<String> missing(String resource, String artifact) {
        return CslStyles.class.getResource(resource) == null ? List.of(artifact) : List.of();
    }
}
