package io.aiwriter.provider;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a failed exchange with a service is known by. Immutable; holds no key, prompt or body.
 *
 * <p>
 *
 * {@snippet :
 * ProviderFailure failure = ProviderFailure.builder("openai").model("gpt-5.4").status(429).build();
 * }
 */
public final class ProviderFailure implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Builder values;

    private ProviderFailure(Builder values) {
        this.values = values;
    }

    /**
     * Starts a failure of one provider.
     *
     * @param provider the provider's short name, such as {@code openai}
     */
    public static Builder builder(String provider) {
        return new Builder(provider);
    }

    /** The provider's short name. */
    public String provider() {
        return values.provider;
    }

    /** The model that was asked, when there was one. */
    public Optional<String> model() {
        return Optional.ofNullable(values.model);
    }

    /** The HTTP status, when an answer arrived. */
    public OptionalInt status() {
        return values.status == 0 ? OptionalInt.empty() : OptionalInt.of(values.status);
    }

    /** The provider's own word for the error, such as {@code context_length_exceeded}. */
    public Optional<String> code() {
        return Optional.ofNullable(values.code);
    }

    /** The provider's id of the request, to quote to its support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(values.requestId);
    }

    /** How long the provider asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(values.retryAfter);
    }

    /** Whether the provider advises to try again, when it said so. */
    public Optional<Boolean> retryAdvice() {
        return Optional.ofNullable(values.retryAdvice);
    }

    /** The text that had arrived before the failure; empty when none had. */
    public String partialText() {
        return values.partialText;
    }

    /** A copy to change. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    @Override
    public String toString() {
        return "ProviderFailure[provider=%s, model=%s, status=%s, code=%s, requestId=%s]"
                .formatted(
                        values.provider,
                        values.model,
                        values.status,
                        values.code,
                        values.requestId);
    }

    /** Collects the parts of a {@link ProviderFailure}. Not thread-safe. */
    public static final class Builder implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String provider;
        private @Nullable String model;
        private int status;
        private @Nullable String code;
        private @Nullable String requestId;
        private @Nullable Duration retryAfter;
        private @Nullable Boolean retryAdvice;
        private String partialText = "";

        private Builder(String provider) {
            this.provider = Objects.requireNonNull(provider, "provider");
        }

        private Builder(Builder other) {
            this.provider = other.provider;
            this.model = other.model;
            this.status = other.status;
            this.code = other.code;
            this.requestId = other.requestId;
            this.retryAfter = other.retryAfter;
            this.retryAdvice = other.retryAdvice;
            this.partialText = other.partialText;
        }

        /** The model that was asked. */
        public Builder model(@Nullable String model) {
            this.model = model;
            return this;
        }

        /** The HTTP status, 100 to 999 as a status line can have it; 0 for none. */
        public Builder status(int status) {
            if (status != 0 && (status < 100 || status > 999)) {
                throw new IllegalArgumentException(
                        "status must be 100 to 999, or 0 for none: " + status);
            }
            this.status = status;
            return this;
        }

        /** The provider's own word for the error. */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        /** The provider's id of the request. */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        /** How long the provider asked to wait; never negative. */
        public Builder retryAfter(@Nullable Duration retryAfter) {
            if (retryAfter != null && retryAfter.isNegative()) {
                throw new IllegalArgumentException(
                        "retryAfter must not be negative: " + retryAfter);
            }
            this.retryAfter = retryAfter;
            return this;
        }

        /** Whether the provider advises to try again. */
        public Builder retryAdvice(@Nullable Boolean advice) {
            this.retryAdvice = advice;
            return this;
        }

        /** The text that had arrived. */
        public Builder partialText(String partialText) {
            this.partialText = Objects.requireNonNull(partialText, "partialText");
            return this;
        }

        /** The finished failure. */
        public ProviderFailure build() {
            return new ProviderFailure(new Builder(this));
        }
    }
}
