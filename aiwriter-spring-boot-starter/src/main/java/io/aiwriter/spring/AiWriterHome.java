package io.aiwriter.spring;

import java.nio.file.Path;

/**
 * Where the embedded stores lie.
 *
 * @param folder the folder; made when something is first kept there
 */
record AiWriterHome(Path folder) {}
