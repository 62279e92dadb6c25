package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An error as RFC 9457 writes it, with the code of the specification. Immutable. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "type",
    "title",
    "status",
    "detail",
    "instance",
    "code",
    "request_id",
    "errors"
})
final class Problem {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemCode code;
    private final String detail;
    private final String instance;
    private final String requestId;
    private final List<FieldProblem> errors;

    /**
     * An error.
     *
     * @param code what kind of error
     * @param detail what went wrong this time
     * @param instance the path that was asked
     * @param requestId names the request in the log
     * @param errors what is wrong with which field
     */
    Problem(
            ProblemCode code,
            String detail,
            String instance,
            String requestId,
            List<FieldProblem> errors) {
        this.code = code;
        this.detail = detail;
        this.instance = instance;
        this.requestId = requestId;
        this.errors = List.copyOf(errors);
    }

    @JsonProperty("type")
    @Schema(example = "urn:aiwriter:problem:invalid_request")
    String type() {
        return "urn:aiwriter:problem:" + code.code();
    }

    @JsonProperty("title")
    String title() {
        return code.title();
    }

    @JsonProperty("status")
    int status() {
        return code.status().value();
    }

    @JsonProperty("detail")
    String detail() {
        return detail;
    }

    @JsonProperty("instance")
    String instance() {
        return instance;
    }

    @JsonProperty("code")
    @Schema(example = "invalid_request")
    String code() {
        return code.code();
    }

    @JsonProperty("request_id")
    String requestId() {
        return requestId;
    }

    @JsonProperty("errors")
    List<FieldProblem> errors() {
        return errors;
    }

    /**
     * What is wrong with a field.
     *
     * @param field the field, as a path of names and indexes
     * @param issue what kind of mistake
     * @param description what to do
     */
    record FieldProblem(String field, String issue, String description) {}
}
