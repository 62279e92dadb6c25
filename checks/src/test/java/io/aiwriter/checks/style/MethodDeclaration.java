package io.aiwriter.checks.style;

import java.util.Set;

/**
 * A method or constructor as it is written.
 *
 * @param name its type and name, such as {@code Parser.Builder#build}
 * @param line where it begins, from 1, its Javadoc left out
 * @param size what is measured of it
 * @param traits what else is known of it
 */
record MethodDeclaration(String name, int line, Size size, Set<Trait> traits) {

    MethodDeclaration {
        traits = Set.copyOf(traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /**
     * Sizes of a method.
     *
     * @param lines from its first modifier to its closing brace
     * @param nesting how deep branches, loops, switches and tries stand in one another
     * @param parameters how many it takes; for a record, how many components there are
     */
    record Size(int lines, int nesting, int parameters) {}

    enum Trait {
        /** A constructor, or the head of a record. */
        CONSTRUCTOR,
        /** Has statements. */
        BODY,
        /** Says what it overrides. */
        OVERRIDE,
        /** Can be called from outside its package. */
        VISIBLE,
        /** Has a Javadoc comment. */
        DOCUMENTED
    }
}
