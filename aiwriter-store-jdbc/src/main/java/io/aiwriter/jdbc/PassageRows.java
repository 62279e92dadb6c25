package io.aiwriter.jdbc;

import io.aiwriter.research.Passage;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of passages. */
final class PassageRows {

    private PassageRows() {}

    /**
     * Adds the passages of a source that are not there yet.
     *
     * @throws IllegalArgumentException when one is stored with another span
     */
    static void add(Handle handle, long source, List<Passage> passages) {
        Map<UUID, TextSpan> stored = spans(handle, source);
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO passages (source_key, id, ordinal, span_start, span_end,
                                              headings, text)
                        VALUES (:source, :id, :ordinal, :start, :end, :headings, :text)
                        """);
        for (Passage passage : passages) {
            TextSpan known = stored.putIfAbsent(passage.id(), passage.span());
            if (known == null) {
                bind(batch.bind("source", source), passage).add();
            } else if (!known.equals(passage.span())) {
                throw new IllegalArgumentException(
                        "passage %s is stored with another span; give it a new id"
                                .formatted(passage.id()));
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** The passages of the sources {@code s} that a query's FROM and WHERE choose. */
    static List<Passage> select(OwnedRows rows, String from, UUID id) {
        return rows.query(
                        """
                        SELECT p.*, chosen.id AS source_id FROM passages p
                        JOIN (SELECT s.source_key, s.id %s) chosen
                          ON chosen.source_key = p.source_key
                        ORDER BY p.source_key, p.ordinal, p.passage_key
                        """
                                .formatted(from))
                .bind("id", id)
                .map(PassageRows::passage)
                .list();
    }

    private static PreparedBatch bind(PreparedBatch batch, Passage passage) {
        return batch.bind("id", passage.id())
                .bind("ordinal", passage.ordinal())
                .bind("start", passage.span().start())
                .bind("end", passage.span().end())
                .bind("headings", ContentJson.writeTexts(passage.headings()))
                .bind("text", StorableText.require("a passage", passage.text().untrusted()));
    }

    private static Map<UUID, TextSpan> spans(Handle handle, long source) {
        return handle.createQuery(
                        "SELECT id, span_start, span_end FROM passages WHERE source_key = :source")
                .bind("source", source)
                .reduceRows(
                        new HashMap<UUID, TextSpan>(),
                        (spans, row) -> {
                            spans.put(row.getColumn("id", UUID.class), span(row));
                            return spans;
                        });
    }

    private static TextSpan span(RowView row) {
        return new TextSpan(
                row.getColumn("span_start", Integer.class),
                row.getColumn("span_end", Integer.class));
    }

    private static Passage passage(RowView row) {
        return new Passage(
                row.getColumn("id", UUID.class),
                row.getColumn("source_id", UUID.class),
                row.getColumn("ordinal", Integer.class),
                span(row),
                SourceText.of(row.getColumn("text", String.class)),
                ContentJson.readTexts(row.getColumn("headings", String.class)));
    }
}
