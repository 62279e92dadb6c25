package io.aiwriter.vector;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the attributes of a record. A record without the attribute satisfies no condition
 * on it. Values have the types of {@link VectorRecord#attributes()}; a value of another type than
 * the record's never matches.
 */
public sealed interface Filter {

    /**
     * The attribute has this value.
     *
     * @param attribute its name
     * @param value the value
     */
    record Eq(String attribute, Object value) implements Filter {
        /** Checks both parts. */
        public Eq {
            Objects.requireNonNull(attribute, "attribute");
            VectorRecord.requireAttribute(attribute, value);
        }
    }

    /**
     * The attribute has one of these values.
     *
     * @param attribute its name
     * @param values the values; an empty list matches nothing
     */
    record In(String attribute, List<Object> values) implements Filter {
        /** Checks and copies. */
        public In {
            Objects.requireNonNull(attribute, "attribute");
            values = List.copyOf(values);
            values.forEach(value -> VectorRecord.requireAttribute(attribute, value));
        }
    }

    /**
     * The attribute is a number between two bounds, both included.
     *
     * @param attribute its name
     * @param from the lower bound, or {@code null} for none
     * @param to the upper bound, or {@code null} for none
     */
    record Range(String attribute, @Nullable Double from, @Nullable Double to) implements Filter {
        /** Checks the name. */
        public Range {
            Objects.requireNonNull(attribute, "attribute");
        }
    }

    /**
     * The record has the attribute.
     *
     * @param attribute its name
     */
    record Exists(String attribute) implements Filter {
        /** Checks the name. */
        public Exists {
            Objects.requireNonNull(attribute, "attribute");
        }
    }

    /**
     * All conditions hold.
     *
     * @param all the conditions; an empty list always holds
     */
    record And(List<Filter> all) implements Filter {
        /** Copies. */
        public And {
            all = List.copyOf(all);
        }
    }

    /**
     * At least one condition holds.
     *
     * @param any the conditions; an empty list never holds
     */
    record Or(List<Filter> any) implements Filter {
        /** Copies. */
        public Or {
            any = List.copyOf(any);
        }
    }

    /**
     * The condition does not hold.
     *
     * @param negated the condition
     */
    record Not(Filter negated) implements Filter {
        /** Checks the condition. */
        public Not {
            Objects.requireNonNull(negated, "negated");
        }
    }
}
