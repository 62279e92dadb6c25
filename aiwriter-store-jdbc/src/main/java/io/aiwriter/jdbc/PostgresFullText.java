package io.aiwriter.jdbc;

import org.jdbi.v3.core.Handle;

/** PostgreSQL's {@code tsvector}, see https://www.postgresql.org/docs/current/textsearch.html. */
final class PostgresFullText implements FullText {

    /** A {@code tsvector} holds at most a megabyte. */
    private static final int MAX_CHARACTERS = 200_000;

    @Override
    public void index(Handle handle, long content, String title, String body) {
        handle.createUpdate(
                        """
                        INSERT INTO content_text (rowid, words)
                        VALUES (:content, setweight(to_tsvector('simple', :title), 'A')
                                          || to_tsvector('simple', :body))
                        ON CONFLICT (rowid) DO UPDATE SET words = excluded.words
                        """)
                .bind("content", content)
                .bind("title", limited(title))
                .bind("body", limited(body))
                .execute();
    }

    /** Does nothing: what is deleted goes with its row. */
    @Override
    public void purge(Handle handle) {}

    @Override
    public String matches() {
        return "content_text.words @@ plainto_tsquery('simple', :text)";
    }

    @Override
    public String rank() {
        return "ts_rank_cd(content_text.words, plainto_tsquery('simple', :text)) DESC";
    }

    @Override
    public String query(String words) {
        return words;
    }

    private static String limited(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        int end = text.lastIndexOf(' ', MAX_CHARACTERS);
        return text.substring(0, Math.max(end, 0));
    }
}
