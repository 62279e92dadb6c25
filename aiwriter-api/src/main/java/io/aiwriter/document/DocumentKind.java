package io.aiwriter.document;

/** What a document is. Its body has the form that the kind says. */
public enum DocumentKind {
    /** A recipe of the owner's own, in the YAML of {@code docs/recipes.md}. */
    RECIPE,
    /** A brand voice, in YAML. */
    VOICE,
    /** A user's settings, a JSON object. */
    SETTINGS,
    /** What a research has found, a JSON object. */
    RESEARCH_REPORT,
    /** What a site lacks beside its competitors, a JSON object. */
    CONTENT_GAP_ANALYSIS
}
