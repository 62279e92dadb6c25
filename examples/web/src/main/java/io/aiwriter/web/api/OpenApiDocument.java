package io.aiwriter.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the OpenAPI document what all operations have in common: how to sign in, and errors. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String KEY = "apiKey";
    private static final String PASSWORD = "password";

    /** What any operation may answer. */
    private static final List<ProblemCode> ANYWHERE =
            List.of(
                    ProblemCode.INVALID_REQUEST,
                    ProblemCode.UNAUTHORIZED,
                    ProblemCode.FORBIDDEN,
                    ProblemCode.NOT_ACCEPTABLE,
                    ProblemCode.RATE_LIMIT_EXCEEDED,
                    ProblemCode.SERVICE_UNAVAILABLE);

    private static final List<ProblemCode> WITH_BODY =
            List.of(
                    ProblemCode.CONFLICT,
                    ProblemCode.PRECONDITION_FAILED,
                    ProblemCode.PAYLOAD_TOO_LARGE,
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    ProblemCode.UNPROCESSABLE);

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("aiwriter")
                                .version("v1")
                                .description(
                                        "Writes, keeps and finds cited content. Errors are"
                                                + " application/problem+json (RFC 9457)."))
                .components(
                        new Components()
                                .addSecuritySchemes(KEY, scheme("bearer"))
                                .addSecuritySchemes(PASSWORD, scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD));
    }

    @Bean
    OpenApiCustomizer problems() {
        return document -> {
            ModelConverters.getInstance()
                    .readAll(Problem.class)
                    .forEach(document.getComponents()::addSchemas);
            document.getPaths()
                    .forEach(
                            (path, item) ->
                                    item.readOperations()
                                            .forEach(operation -> describe(path, operation)));
        };
    }

    private static void describe(String path, Operation operation) {
        ANYWHERE.forEach(code -> add(operation, code));
        if (path.contains("{")) {
            add(operation, ProblemCode.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            WITH_BODY.forEach(code -> add(operation, code));
        }
        operation.getResponses().values().forEach(OpenApiDocument::addLimits);
    }

    private static void add(Operation operation, ProblemCode code) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(code.status().value()),
                        new ApiResponse()
                                .description(code.title())
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        Problem.MEDIA_TYPE,
                                                        new MediaType().schema(problem))));
    }

    private static void addLimits(ApiResponse answer) {
        answer.addHeaderObject("X-Request-Id", header(new StringSchema(), "Names the request."))
                .addHeaderObject(
                        "X-RateLimit-Remaining",
                        header(new IntegerSchema(), "Requests left in this minute."));
    }

    private static Header header(Schema<?> schema, String description) {
        return new Header().schema(schema).description(description);
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
