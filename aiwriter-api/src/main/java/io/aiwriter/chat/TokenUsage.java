package io.aiwriter.chat;

/**
 * Tokens of one call, or of many added up.
 *
 * @param inputTokens all tokens of the request, cached ones included; 0 or more
 * @param outputTokens all tokens of the answer, reasoning included; 0 or more
 * @param cachedInputTokens those of the input that were read from the provider's cache
 * @param cacheWriteTokens those of the input that were written to the provider's cache
 * @param reasoningTokens those of the output that were thought and not said
 * @param reported whether the provider reported usage; {@code false} makes every sum unknown
 */
public record TokenUsage(
        long inputTokens,
        long outputTokens,
        long cachedInputTokens,
        long cacheWriteTokens,
        long reasoningTokens,
        boolean reported) {

    /** Nothing used. The neutral element of {@link #plus}. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, 0, true);

    /** Usage that the provider did not tell. */
    public static final TokenUsage UNREPORTED = new TokenUsage(0, 0, 0, 0, 0, false);

    /** Checks that no count is negative. */
    public TokenUsage {
        if (Math.min(inputTokens, outputTokens) < 0
                || Math.min(Math.min(cachedInputTokens, cacheWriteTokens), reasoningTokens) < 0) {
            throw new IllegalArgumentException("token counts must not be negative");
        }
    }

    /**
     * Usage without cache and reasoning.
     *
     * @param inputTokens tokens of the request
     * @param outputTokens tokens of the answer
     */
    public static TokenUsage of(long inputTokens, long outputTokens) {
        return new TokenUsage(inputTokens, outputTokens, 0, 0, 0, true);
    }

    /** Input and output together. */
    public long totalTokens() {
        return inputTokens + outputTokens;
    }

    /** The sum of both; unreported as soon as one of them is. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cachedInputTokens + other.cachedInputTokens,
                cacheWriteTokens + other.cacheWriteTokens,
                reasoningTokens + other.reasoningTokens,
                reported && other.reported);
    }
}
