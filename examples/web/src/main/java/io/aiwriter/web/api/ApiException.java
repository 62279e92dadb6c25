package io.aiwriter.web.api;

import io.aiwriter.AiWriterException;
import java.util.List;

/** A request that the API refuses. */
final class ApiException extends AiWriterException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Problem.FieldProblem> errors;

    ApiException(ProblemCode code, String detail, List<Problem.FieldProblem> errors) {
        super(detail, null);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    static ApiException notFound(String what) {
        return new ApiException(ProblemCode.NOT_FOUND, "There is no such " + what + ".", List.of());
    }

    static ApiException invalid(String field, String issue, String description) {
        return new ApiException(
                ProblemCode.INVALID_REQUEST,
                "A field is not valid.",
                List.of(new Problem.FieldProblem(field, issue, description)));
    }

    ProblemCode code() {
        return code;
    }

    List<Problem.FieldProblem> errors() {
        return errors;
    }
}
