/**
 * Searches the web with Google by way of Serper. Start at {@link io.aiwriter.serper.SerperSearch}.
 */
@NullMarked
package io.aiwriter.serper;

import org.jspecify.annotations.NullMarked;
