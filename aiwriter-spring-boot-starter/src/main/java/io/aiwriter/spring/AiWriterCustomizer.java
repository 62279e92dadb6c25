package io.aiwriter.spring;

import io.aiwriter.pipeline.AiWriter;

/**
 * Changes the writer before it is built. Beans of this type are applied in their {@linkplain
 * org.springframework.core.annotation.Order order}, after what the properties say.
 *
 * <p>
 *
 * {@snippet :
 * @Bean
 * AiWriterCustomizer strictCitations(CitationVerifier verifier) {
 *     return writer -> writer.verifier(verifier);
 * }
 * }
 */
@FunctionalInterface
public interface AiWriterCustomizer {

    /**
     * Changes the writer.
     *
     * @param builder the parts so far
     */
    void customize(AiWriter.Builder builder);
}
