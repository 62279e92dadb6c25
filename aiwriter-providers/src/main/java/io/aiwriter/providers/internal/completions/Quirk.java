package io.aiwriter.providers.internal.completions;

/** In what a server differs from the plain Chat Completions protocol. */
public enum Quirk {
    /** Limits the answer by {@code max_tokens}, not {@code max_completion_tokens}. */
    MAX_TOKENS,
    /** Takes instructions in messages of the role {@code developer}. */
    DEVELOPER_ROLE,
    /** Takes neither temperature nor top-p. */
    NO_SAMPLING,
    /** Takes no seed. */
    NO_SEED,
    /** Calls the seed {@code random_seed}. */
    RANDOM_SEED,
    /** Takes no stop sequences. */
    NO_STOP,
    /** Takes at most four stop sequences. */
    FOUR_STOPS,
    /** Cannot be told how long to think. */
    NO_REASONING_EFFORT,
    /** Answers in no JSON of a given schema. */
    NO_JSON_SCHEMA,
    /** Takes no {@code stream_options}; usage comes unasked or not at all. */
    NO_STREAM_OPTIONS,
    /** May end a stream in order after the finish reason, without {@code [DONE]}. */
    NO_DONE
}
