package io.aiwriter.content;

/**
 * Turns a request into a stored, cited content. Implementations are safe for use by many threads.
 *
 * <p>
 *
 * {@snippet :
 * Content content =
 *         generator.generate(
 *                 ContentRequest.builder("How do eukaryotes differ from prokaryotes?")
 *                         .location(Path.of("cells.html").toUri())
 *                         .build());
 * }
 */
public interface ContentGenerator {

    /**
     * Starts to write and returns at once.
     *
     * @throws RuntimeException never for what goes wrong while writing: that ends the run, see
     *     {@link Run#await()}
     */
    Run start(ContentRequest request);

    /**
     * Writes and waits.
     *
     * @return the content as it was stored
     * @throws io.aiwriter.AiWriterException when it cannot be written; nothing is stored then
     */
    default Content generate(ContentRequest request) {
        try (Run run = start(request)) {
            return run.await();
        }
    }
}
