package io.aiwriter.document;

import io.aiwriter.Owner;
import io.aiwriter.content.Revision;
import java.util.List;
import java.util.Optional;

/**
 * Keeps documents and their versions. Every call reaches only what belongs to its owner; the rest
 * is as if it did not exist. Implementations are safe for use by many threads. Every method throws
 * {@link io.aiwriter.content.StoreException} when the database fails.
 */
public interface DocumentRepository {

    /** How long a body may be: 1 Mi characters. */
    int MAX_BODY = 1 << 20;

    /**
     * Stores a new version of a document.
     *
     * @param owner to whom it belongs
     * @param name identifies it
     * @param body its text, at most {@value #MAX_BODY} characters; its form is the caller's to
     *     check
     * @param revision why it is saved, by whom, and from which version
     * @return the stored version
     * @throws DocumentConflictException when the revision is based on a version that is not the
     *     newest
     */
    Document save(Owner owner, DocumentName name, String body, Revision revision);

    /** The newest version of a document. */
    Optional<Document> find(Owner owner, DocumentName name);

    /** All versions of a document, oldest first; empty when there is no such document. */
    List<Document> versions(Owner owner, DocumentName name);

    /** The newest versions of all documents of a kind, by name. */
    List<Document> list(Owner owner, DocumentKind kind);

    /**
     * Removes a document with its versions.
     *
     * @return whether there was one
     */
    boolean delete(Owner owner, DocumentName name);
}
