package io.aiwriter.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start which setting cannot work, in place of a stack trace. */
final class InvalidSettingFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettingException> {

    @Override
    protected @Nullable FailureAnalysis analyze(
            Throwable rootFailure, InvalidSettingException cause) {
        String problem = cause.getMessage();
        String description =
                problem == null ? cause.property() : problem.replace(" " + cause.action(), "");
        return new FailureAnalysis(description, cause.action(), cause);
    }
}
