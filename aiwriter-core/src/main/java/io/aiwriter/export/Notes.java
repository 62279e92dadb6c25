package io.aiwriter.export;

import io.aiwriter.content.Content;
import io.aiwriter.content.Provenance;

/** What every export says about how a content was made. */
final class Notes {

    private Notes() {}

    static String origin(Content content) {
        Provenance provenance = content.provenance();
        return provenance.usedLanguageModel()
                ? "Written with %s from the sources listed below.".formatted(provenance.model())
                : "Written without a language model: every sentence is quoted from the sources listed"
                        + " below.";
    }
}
