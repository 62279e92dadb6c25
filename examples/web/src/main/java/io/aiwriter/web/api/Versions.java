package io.aiwriter.web.api;

import io.aiwriter.content.ContentVersion;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** Entity tags: the number of a content's version, as RFC 9110 writes them. */
final class Versions {

    private Versions() {}

    /** An answer with its tag; callers that have it already get 304. */
    static ResponseEntity<ContentAnswer> answer(ContentVersion version) {
        return ResponseEntity.ok().eTag(tag(version)).body(ContentAnswer.of(version));
    }

    static ResponseEntity<ContentAnswer> created(ContentVersion version) {
        ContentAnswer answer = ContentAnswer.of(version);
        return ResponseEntity.created(URI.create(ApiPaths.CONTENT + "/" + answer.id()))
                .eTag(tag(version))
                .body(answer);
    }

    /**
     * Refuses a change by somebody who has not seen the newest version.
     *
     * @param ifMatch the header {@code If-Match}, empty when it was not sent
     */
    static void requireMatch(String ifMatch, ContentVersion newest) {
        boolean matches =
                ifMatch.isBlank()
                        || Arrays.stream(ifMatch.split(",", -1))
                                .map(String::strip)
                                .anyMatch(tag -> tag.equals("*") || tag.equals(tag(newest)));
        if (!matches) {
            throw new ApiException(
                    ProblemCode.PRECONDITION_FAILED,
                    "The content has version %d now. Read it again.".formatted(newest.number()),
                    List.of());
        }
    }

    private static String tag(ContentVersion version) {
        return "\"%d\"".formatted(version.number());
    }
}
