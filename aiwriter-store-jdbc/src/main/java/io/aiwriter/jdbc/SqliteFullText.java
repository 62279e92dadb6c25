package io.aiwriter.jdbc;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** SQLite's FTS5, see https://www.sqlite.org/fts5.html. */
final class SqliteFullText implements FullText {

    @Override
    public void index(Handle handle, long content, String title, String body) {
        handle.createUpdate(
                        """
                        INSERT OR REPLACE INTO content_text (rowid, title, body)
                        VALUES (:content, :title, :body)
                        """)
                .bind("content", content)
                .bind("title", title)
                .bind("body", body)
                .execute();
    }

    @Override
    public void purge(Handle handle) {
        handle.execute("INSERT INTO content_text (content_text) VALUES ('optimize')");
    }

    @Override
    public String matches() {
        return "content_text MATCH :text";
    }

    @Override
    public String rank() {
        return "bm25(content_text, 4.0, 1.0)";
    }

    @Override
    public String query(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(" "));
    }
}
