package io.aiwriter.jdbc;

import java.util.function.Function;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Hands values of a type to the driver. The type is told by an anonymous subclass. */
abstract class Binding<T> extends AbstractArgumentFactory<T> {

    private final int sqlType;
    private final Function<T, Object> convert;

    /**
     * A binding.
     *
     * @param sqlType one of {@link java.sql.Types}
     * @param convert makes of a value what the driver takes
     */
    Binding(int sqlType, Function<T, Object> convert) {
        super(sqlType);
        this.sqlType = sqlType;
        this.convert = convert;
    }

    @Override
    protected Argument build(T value, ConfigRegistry config) {
        return (position, statement, context) ->
                statement.setObject(position, convert.apply(value), sqlType);
    }
}
