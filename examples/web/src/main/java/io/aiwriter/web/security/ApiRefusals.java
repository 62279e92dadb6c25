package io.aiwriter.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers refused API requests as the API answers all errors. */
@Component
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final List<HandlerExceptionResolver> resolvers;

    ApiRefusals(List<HandlerExceptionResolver> resolvers) {
        this.resolvers = List.copyOf(resolvers);
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        response.setHeader(
                "WWW-Authenticate",
                "Bearer realm=\"aiwriter\", Basic realm=\"aiwriter\", charset=\"UTF-8\"");
        answer(request, response, why);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        answer(request, response, why);
    }

    /** Answers with what the API answers for an error. */
    void answer(HttpServletRequest request, HttpServletResponse response, Exception why) {
        for (HandlerExceptionResolver resolver : resolvers) {
            if (resolver.resolveException(request, response, null, why) != null) {
                return;
            }
        }
        throw new IllegalStateException("no resolver answers for the API", why);
    }
}
