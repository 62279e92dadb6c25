package io.aiwriter.providers.internal.extraction;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Takes the text out of documents of every kind that can be read. Stateless and thread-safe. */
public final class DocumentText {

    private DocumentText() {}

    /**
     * What a document says.
     *
     * @throws UnreadableSourceException when it is damaged, locked, holds no text, or the thread is
     *     interrupted
     */
    public static Extract of(RawDocument document, DocumentType type) {
        Extract extract = extract(document, type);
        if (extract.text().isBlank()) {
            throw new UnreadableSourceException(
                    document.location(),
                    Reason.EMPTY,
                    "it holds no text; give a document that does",
                    null);
        }
        return extract;
    }

    /**
     * Ends the reading of a document whose reader was cancelled.
     *
     * @param location which document
     * @param cause what told of it, if anything
     * @throws UnreadableSourceException when the thread is interrupted
     */
    public static void throwIfInterrupted(URI location, @Nullable Throwable cause) {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableSourceException(
                    location, Reason.FAILED, "reading was cancelled", cause);
        }
    }

    private static Extract extract(RawDocument document, DocumentType type) {
        try {
            return switch (type) {
                case HTML -> HtmlExtraction.extract(document);
                case PDF -> PdfExtraction.extract(document);
                case MARKDOWN -> MarkdownExtraction.extract(document);
                case TEXT -> MarkdownExtraction.extractPlain(document);
            };
        } catch (StackOverflowError e) {
            // Parsers recurse; a document made to be deep must cost no more than itself.
            throw new UnreadableSourceException(
                    document.location(), Reason.MALFORMED, "its parts are nested too deeply", e);
        }
    }
}
