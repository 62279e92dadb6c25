package io.aiwriter.jdbc;

import io.aiwriter.content.Content;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version that is to be stored, made ready before the transaction that others wait for.
 *
 * @param content what is stored
 * @param document its stored form
 * @param body the words of its sections, folded
 * @param savedAt when it is saved
 * @param author who saves it
 * @param reason why
 */
record VersionDraft(
        Content content,
        JsonText document,
        String body,
        Instant savedAt,
        String author,
        String reason) {

    /**
     * A draft.
     *
     * @throws IllegalArgumentException when a text of the content cannot be kept exactly
     */
    static VersionDraft of(Content content, Instant savedAt, String author, String reason) {
        JsonText document = ContentJson.write(content);
        String body =
                content.sections().stream()
                        .flatMap((Section section) -> Stream.of(section.heading(), section.text()))
                        .collect(Collectors.joining("\n"));
        return new VersionDraft(content, document, FoldedText.words(body), savedAt, author, reason);
    }

    /** What was stored elsewhere, to be stored again. */
    static VersionDraft of(ContentVersion version) {
        return of(version.content(), version.savedAt(), version.author(), version.reason());
    }

    /** What the draft has become. */
    ContentVersion numbered(int number) {
        return new ContentVersion(number, content, savedAt, author, reason);
    }
}
