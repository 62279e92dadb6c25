package io.aiwriter.jdbc;

import io.aiwriter.citation.Citation;
import io.aiwriter.content.Section;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of citations. */
final class CitationRows {

    private CitationRows() {}

    /**
     * Writes the citations of a version, and links the content to the sources of what they cite.
     *
     * @throws IllegalArgumentException when a citation names a passage that the owner does not have
     */
    static void insert(OwnedRows rows, ContentKey content, List<Section> sections) {
        PreparedBatch batch =
                rows.handle()
                        .prepareBatch(
                                """
                                INSERT INTO citations (content_key, version, section, ordinal,
                                        claim_start, claim_end, passage_key, quote_start, quote_end,
                                        support, reason)
                                SELECT :content, :version, :section, :ordinal,
                                        :claimStart, :claimEnd, p.passage_key, :quoteStart, :quoteEnd,
                                        :support, :reason
                                FROM passages p JOIN sources s ON s.source_key = p.source_key
                                WHERE p.id = :passage AND s.id = :source
                                  AND s.tenant = :tenant AND s.owner = :owner
                                """);
        List<Citation> cited = new ArrayList<>();
        for (int section = 0; section < sections.size(); section++) {
            List<Citation> citations = sections.get(section).citations();
            for (int ordinal = 0; ordinal < citations.size(); ordinal++) {
                rows.bind(batch)
                        .bind("content", content.row())
                        .bind("version", content.version())
                        .bind("section", section)
                        .bind("ordinal", ordinal);
                bind(batch, citations.get(ordinal)).add();
                cited.add(citations.get(ordinal));
            }
        }
        if (!cited.isEmpty()) {
            requireFound(cited, batch.execute());
            linkCitedSources(rows, content);
        }
    }

    private static PreparedBatch bind(PreparedBatch batch, Citation citation) {
        return batch.bind("claimStart", citation.claim().start())
                .bind("claimEnd", citation.claim().end())
                .bind("passage", citation.passageId())
                .bind("source", citation.sourceId())
                .bind("quoteStart", citation.quote().start())
                .bind("quoteEnd", citation.quote().end())
                .bind("support", citation.verdict().support().name())
                .bind("reason", citation.verdict().reason());
    }

    private static void requireFound(List<Citation> cited, int[] inserted) {
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] != 1) {
                throw new IllegalArgumentException(
                        "a citation names passage %s of source %s, which is not stored"
                                .formatted(cited.get(i).passageId(), cited.get(i).sourceId()));
            }
        }
    }

    private static void linkCitedSources(OwnedRows rows, ContentKey content) {
        rows.handle()
                .createUpdate(
                        """
                        INSERT INTO content_sources (content_key, source_key)
                        SELECT DISTINCT c.content_key, p.source_key
                        FROM citations c JOIN passages p ON p.passage_key = c.passage_key
                        WHERE c.content_key = :content AND c.version = :version
                        ON CONFLICT DO NOTHING
                        """)
                .bind("content", content.row())
                .bind("version", content.version())
                .execute();
    }
}
