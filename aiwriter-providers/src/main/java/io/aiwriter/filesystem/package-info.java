/**
 * Objects in a folder of the local file system or of one that is mounted. Start at {@link
 * io.aiwriter.filesystem.FileSystemObjectStore}.
 */
@NullMarked
package io.aiwriter.filesystem;

import org.jspecify.annotations.NullMarked;
