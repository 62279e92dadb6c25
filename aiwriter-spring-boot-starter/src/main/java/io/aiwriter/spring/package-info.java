/**
 * A writer for Spring Boot applications. Start at {@link
 * io.aiwriter.spring.AiWriterAutoConfiguration} for the beans and at {@link
 * io.aiwriter.spring.AiWriterProperties} for the settings.
 */
@NullMarked
package io.aiwriter.spring;

import org.jspecify.annotations.NullMarked;
