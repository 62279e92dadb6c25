package io.aiwriter.spring;

import io.aiwriter.AiWriterException;

/** A property has a value that can never work. Stops the application with its message. */
public final class InvalidSettingException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final String property;
    private final String action;

    InvalidSettingException(String property, String problem, String action) {
        super("%s %s. %s".formatted(property, problem, action), null);
        this.property = property;
        this.action = action;
    }

    /** The property, such as {@code aiwriter.models.fast.api-key}. */
    public String property() {
        return property;
    }

    /** What to do about it, in one sentence. */
    public String action() {
        return action;
    }
}
