package io.aiwriter.checks.style;

/**
 * A named type as it is written, local ones left out.
 *
 * @param name its name, with the types around it
 * @param line where it begins, from 1
 * @param topLevel whether no type is around it
 * @param visible whether it can be named from outside its package
 * @param documented whether it has a Javadoc comment
 */
record TypeDeclaration(
        String name, int line, boolean topLevel, boolean visible, boolean documented) {}
