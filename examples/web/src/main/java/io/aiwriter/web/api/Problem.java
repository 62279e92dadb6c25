package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type where the code is described
 * @param title what the code means
 * @param status the HTTP status
 * @param detail what went wrong this time
 * @param instance the path that was asked
 * @param code the code, lower case with underscores
 * @param requestId names the request in the log
 * @param errors what is wrong with which field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        @Schema(example = "urn:aiwriter:problem:invalid_request") String type,
        String title,
        int status,
        String detail,
        String instance,
        @Schema(example = "invalid_request") String code,
        @JsonProperty("request_id") String requestId,
        List<FieldProblem> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What is wrong with a field.
     *
     * @param field the field, as a path of names and indexes
     * @param issue what kind of mistake
     * @param description what to do
     */
    record FieldProblem(String field, String issue, String description) {}
}
