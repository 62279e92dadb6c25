package io.aiwriter.jdbc;

import java.util.List;
import java.util.UUID;

/** Everything of one owner. */
final class OwnerRows {

    /** What falls by itself when one of these does is not named here. */
    private static final List<String> TABLES = List.of("contents", "sources", "documents", "runs");

    private OwnerRows() {}

    /** The sources of an owner, oldest first. */
    static List<UUID> sources(OwnedRows rows) {
        return rows.query(
                        """
                        SELECT id FROM sources WHERE tenant = :tenant AND owner = :owner
                        ORDER BY source_key
                        """)
                .mapTo(UUID.class)
                .list();
    }

    /** The contents of an owner, oldest first. */
    static List<UUID> contents(OwnedRows rows) {
        return rows.query(
                        """
                        SELECT id FROM contents WHERE tenant = :tenant AND owner = :owner
                        ORDER BY content_key
                        """)
                .mapTo(UUID.class)
                .list();
    }

    /** The sources that a content stands on. */
    static List<UUID> sourcesOf(OwnedRows rows, UUID content) {
        return rows.query(
                        """
                        SELECT s.id FROM sources s
                        JOIN content_sources cs ON cs.source_key = s.source_key
                        JOIN contents c ON c.content_key = cs.content_key
                        WHERE c.tenant = :tenant AND c.owner = :owner AND c.id = :id
                        ORDER BY s.source_key
                        """)
                .bind("id", content)
                .mapTo(UUID.class)
                .list();
    }

    /** Removes every row, and notes that an index must forget the owner. */
    static boolean delete(OwnedRows rows) {
        deleteWhatDoesNotFall(rows);
        int removed = 0;
        for (String table : TABLES) {
            removed +=
                    rows.update(
                                    "DELETE FROM %s WHERE tenant = :tenant AND owner = :owner"
                                            .formatted(table))
                            .execute();
        }
        rows.update(
                        """
                        INSERT INTO index_removals (tenant, owner, kind, id)
                        VALUES (:tenant, :owner, 'OWNER', :nobody)
                        """)
                .bind("nobody", new UUID(0, 0))
                .execute();
        return removed > 0;
    }

    private static void deleteWhatDoesNotFall(OwnedRows rows) {
        rows.update(
                        """
                        DELETE FROM citations WHERE content_key IN
                            (SELECT content_key FROM contents
                             WHERE tenant = :tenant AND owner = :owner)
                        """)
                .execute();
        rows.update(
                        """
                        DELETE FROM content_text WHERE rowid IN
                            (SELECT content_key FROM contents
                             WHERE tenant = :tenant AND owner = :owner)
                        """)
                .execute();
        rows.update(
                        """
                        DELETE FROM run_tasks WHERE task_instance IN
                            (SELECT CAST(id AS text) FROM runs
                             WHERE tenant = :tenant AND owner = :owner)
                        """)
                .execute();
        rows.update("DELETE FROM index_removals WHERE tenant = :tenant AND owner = :owner")
                .execute();
    }
}
