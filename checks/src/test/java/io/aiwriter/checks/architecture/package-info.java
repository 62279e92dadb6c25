/**
 * The rules of the architecture, checked on the compiled classes with ArchUnit. Start at {@link
 * io.aiwriter.checks.architecture.ArchitectureTest}.
 */
@NullMarked
package io.aiwriter.checks.architecture;

import org.jspecify.annotations.NullMarked;
