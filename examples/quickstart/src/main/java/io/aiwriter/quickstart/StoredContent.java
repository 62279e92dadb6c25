package io.aiwriter.quickstart;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentVersion;
import java.util.UUID;

/** Finds the content that an argument names. */
final class StoredContent {

    private StoredContent() {}

    static Content find(ContentRepository contents, String id) {
        return contents.find(Owner.LOCAL, uuid(id))
                .map(ContentVersion::content)
                .orElseThrow(() -> unknown(id));
    }

    static ContentVersion version(ContentRepository contents, String id, int number) {
        return contents.version(Owner.LOCAL, uuid(id), number)
                .orElseThrow(() -> noVersion(contents, id, number));
    }

    /** Says what is not there: the content or its version. */
    static UsageException noVersion(ContentRepository contents, String id, int number) {
        find(contents, id);
        return new UsageException(
                "the content %s has no version %d; 'aiwriter show' lists them"
                        .formatted(id, number));
    }

    static UsageException unknown(String id) {
        return new UsageException(
                "there is no content %s; 'aiwriter list' shows what there is".formatted(id));
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new UsageException("not an id: %s; 'aiwriter list' shows the ids".formatted(id));
        }
    }
}
