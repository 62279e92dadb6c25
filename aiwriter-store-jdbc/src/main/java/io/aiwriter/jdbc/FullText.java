package io.aiwriter.jdbc;

import org.jdbi.v3.core.Handle;

/** The index of a database's own over the words of contents; all of it is {@link FoldedText}. */
interface FullText {

    /**
     * Notes the words of a content in place of those that it had.
     *
     * @param content the key of the content
     * @param title the words of its title
     * @param body the words of its sections
     */
    void index(Handle handle, long content, String title, String body);

    /** Wipes out what is deleted and may still lie in the index. */
    void purge(Handle handle);

    /**
     * The condition that holds for rows of {@code content_text} with all words of {@code :text}.
     */
    String matches();

    /** What such rows are sorted by so that those that fit best come first. */
    String rank();

    /** What to bind as {@code :text} for words. */
    String query(String words);
}
