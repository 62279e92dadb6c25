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
        return ids(rows, "sources", "source_key");
    }

    /** The contents of an owner, oldest first. */
    static List<UUID> contents(OwnedRows rows) {
        return ids(rows, "contents", "content_key");
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

    private static List<UUID> ids(OwnedRows rows, String table, String key) {
        return rows.query(
                        "SELECT id FROM %s WHERE tenant = :tenant AND owner = :owner ORDER BY %s"
                                .formatted(table, key))
                .mapTo(UUID.class)
                .list();
    }
}
