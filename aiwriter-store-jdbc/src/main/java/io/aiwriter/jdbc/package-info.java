/**
 * Contents, versions, sources, passages and citations in a relational database. Start at {@link
 * io.aiwriter.jdbc.JdbcStore}.
 */
@NullMarked
package io.aiwriter.jdbc;

import org.jspecify.annotations.NullMarked;
