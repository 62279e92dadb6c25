package io.aiwriter.content;

/** The stages of a run, in the order in which they run. */
public enum Stage {
    /** Sources are read, cut into passages and ranked. */
    RESEARCH,
    /** The sections are planned and the passages dealt to them. */
    OUTLINE,
    /** The sections are written. */
    DRAFT,
    /** The sections are joined and what is said twice is removed. */
    REVISE,
    /** Every citation is checked. */
    VERIFY,
    /** Content, version, sources and passages are stored in one transaction. */
    STORE,
    /** Passages become searchable by meaning and by words. */
    INDEX
}
