package io.aiwriter.web.security;

import io.aiwriter.AiWriterException;

/** A caller of the API asked too often. */
public final class TooManyRequestsException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    TooManyRequestsException(int limit) {
        super(
                "More than %d requests came within a minute. Wait as long as Retry-After says."
                        .formatted(limit),
                null);
    }
}
