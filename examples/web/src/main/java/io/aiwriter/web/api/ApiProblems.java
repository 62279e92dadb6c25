package io.aiwriter.web.api;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.StoreException;
import io.aiwriter.web.run.TooManyRunsException;
import io.aiwriter.web.security.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers every error of the API in one shape, with a request id and without internals. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final String PATHS = "/api/";

    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception error) {
        if (!request.getRequestURI().startsWith(PATHS)) {
            return null;
        }
        if (response.isCommitted()) {
            LOG.debug("an answer broke off: {}", request.getRequestURI(), error);
            return new ModelAndView();
        }
        write(problem(request, error), error, response);
        return new ModelAndView();
    }

    private void write(Problem problem, Exception error, HttpServletResponse response) {
        if (problem.status() >= ProblemCode.INTERNAL_ERROR.status().value()) {
            LOG.error("request {} failed", problem.requestId(), error);
        }
        if (error instanceof ErrorResponse known) {
            known.getHeaders()
                    .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        }
        if (error instanceof AiWriterException ours && ours.isRetryable()) {
            long seconds = ours.retryAfter().map(wait -> Math.max(1, wait.toSeconds())).orElse(5L);
            response.setHeader("Retry-After", String.valueOf(seconds));
        }
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException("the error could not be answered", e);
        }
    }

    private static Problem problem(HttpServletRequest request, Exception error) {
        ProblemCode code = code(error);
        return new Problem(
                "urn:aiwriter:problem:" + code.code(),
                code.title(),
                code.status().value(),
                detail(code, error),
                request.getRequestURI(),
                code.code(),
                RequestIds.of(request),
                fields(error));
    }

    private static ProblemCode code(Exception error) {
        return switch (error) {
            case ApiException ours -> ours.code();
            case TooManyRunsException tooMany -> ProblemCode.RATE_LIMIT_EXCEEDED;
            case TooManyRequestsException tooMany -> ProblemCode.RATE_LIMIT_EXCEEDED;
            case StoreException store when store.isRetryable() -> ProblemCode.SERVICE_UNAVAILABLE;
            case AuthenticationException unknown -> ProblemCode.UNAUTHORIZED;
            case AccessDeniedException denied -> ProblemCode.FORBIDDEN;
            case ErrorResponse known -> ProblemCode.of(known.getStatusCode().value());
            case HttpMessageNotReadableException unreadable -> ProblemCode.INVALID_REQUEST;
            case TypeMismatchException mismatch -> ProblemCode.INVALID_REQUEST;
            default -> ProblemCode.INTERNAL_ERROR;
        };
    }

    private static String detail(ProblemCode code, Exception error) {
        if (error instanceof AiWriterException && error.getMessage() != null) {
            return error.getMessage();
        }
        if (error instanceof HttpMessageNotReadableException) {
            return "The body is no JSON of the documented shape.";
        }
        if (error instanceof ErrorResponse known && known.getBody().getDetail() != null) {
            return known.getBody().getDetail();
        }
        return code.title() + ".";
    }

    private static List<Problem.FieldProblem> fields(Exception error) {
        return switch (error) {
            case ApiException ours -> ours.errors();
            case MethodArgumentNotValidException body ->
                    body.getBindingResult().getFieldErrors().stream()
                            .map(
                                    field ->
                                            new Problem.FieldProblem(
                                                    field.getField(),
                                                    "invalid",
                                                    String.valueOf(field.getDefaultMessage())))
                            .toList();
            case HandlerMethodValidationException parameters ->
                    parameters.getParameterValidationResults().stream()
                            .map(
                                    result ->
                                            new Problem.FieldProblem(
                                                    String.valueOf(
                                                            result.getMethodParameter()
                                                                    .getParameterName()),
                                                    "invalid",
                                                    String.valueOf(
                                                            result.getResolvableErrors()
                                                                    .getFirst()
                                                                    .getDefaultMessage())))
                            .toList();
            default -> List.of();
        };
    }
}
