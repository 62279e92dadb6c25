/** The command line: everything a host has to do, once, in the open. */
@NullMarked
package io.aiwriter.quickstart;

import org.jspecify.annotations.NullMarked;
