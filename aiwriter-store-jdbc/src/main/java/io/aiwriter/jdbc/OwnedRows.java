package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/**
 * The rows of one owner, and the only way from what a caller names to a row: every other statement
 * starts from a key that was found here, or is bound here.
 */
record OwnedRows(Handle handle, Owner owner) {

    /** Whose a row is. */
    static Owner owner(RowView row) {
        return new Owner(
                row.getColumn("tenant", String.class), row.getColumn("owner", String.class));
    }

    /** Binds {@code :tenant} and {@code :owner}. */
    <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bind("tenant", owner.tenant()).bind("owner", owner.user());
    }

    /** A query over rows of this owner. */
    Query query(String sql) {
        return bind(handle.createQuery(sql));
    }

    /** A change of rows of this owner. */
    Update update(String sql) {
        return bind(handle.createUpdate(sql));
    }

    /** The key of a content of this owner. */
    Optional<Long> contentKey(UUID id) {
        return query(
                        """
                        SELECT content_key FROM contents
                        WHERE tenant = :tenant AND owner = :owner AND id = :id
                        """)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }
}
