/**
 * Bytes that belong to contents: images, uploads, exports. Start at {@link
 * io.aiwriter.files.ObjectStore}.
 */
@NullMarked
package io.aiwriter.files;

import org.jspecify.annotations.NullMarked;
