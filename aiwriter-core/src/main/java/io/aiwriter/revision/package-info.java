/** What changed from one version of a content to another. Start at {@link ContentDiff}. */
@NullMarked
package io.aiwriter.revision;

import org.jspecify.annotations.NullMarked;
