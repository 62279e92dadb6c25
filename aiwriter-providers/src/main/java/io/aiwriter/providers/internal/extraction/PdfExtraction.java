package io.aiwriter.providers.internal.extraction;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** The running text of a PDF, page after page, and what the document says of itself. */
final class PdfExtraction {

    private static final String PAGE_END = "\f";

    /** Names that programs give when nobody did. */
    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "(?i)microsoft \\w+ - .*|untitled.*|.*\\.(?:docx?|pptx?|xlsx?|indd|qxd|tex|dvi|pdf)");

    private PdfExtraction() {}

    static Extract extract(RawDocument document) {
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            String text = PdfText.of(pages(pdf));
            if (text.isBlank() && pdf.getNumberOfPages() > 0) {
                throw unreadable(
                        document,
                        Reason.EMPTY,
                        "its pages are images without text; recognise their text (OCR) first",
                        null);
            }
            PDDocumentInformation about = pdf.getDocumentInformation();
            return new Extract(
                    text,
                    title(about.getTitle()),
                    about.getAuthor(),
                    date(about.getCreationDate()),
                    pdf.getDocumentCatalog().getLanguage());
        } catch (InvalidPasswordException e) {
            throw locked(document, e);
        } catch (BoundedWriter.TooLongException e) {
            throw unreadable(document, Reason.TOO_LARGE, e.getMessage() + "; split it", e);
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            DocumentText.throwIfInterrupted(document.location(), e);
            if (namesEncryption(document.bytes())) {
                throw locked(document, e);
            }
            throw unreadable(document, Reason.MALFORMED, "it is a damaged PDF; save it again", e);
        }
    }

    private static String[] pages(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n\n");
        stripper.setPageEnd(PAGE_END);
        BoundedWriter text = new BoundedWriter();
        stripper.writeText(pdf, text);
        return text.toString().split(PAGE_END);
    }

    private static @Nullable String title(@Nullable String stated) {
        return stated == null || NO_TITLE.matcher(stated.strip()).matches() ? null : stated;
    }

    private static @Nullable LocalDate date(@Nullable Calendar created) {
        return created == null
                ? null
                : LocalDate.ofInstant(created.toInstant(), created.getTimeZone().toZoneId());
    }

    /** Locks other than passwords, certificates say, are reported like damage. */
    private static boolean namesEncryption(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("/Encrypt");
    }

    private static UnreadableSourceException locked(RawDocument document, Exception cause) {
        return unreadable(
                document,
                Reason.ENCRYPTED,
                "it is locked with a password; save it without one",
                cause);
    }

    private static UnreadableSourceException unreadable(
            RawDocument document, Reason reason, String detail, @Nullable Exception cause) {
        return new UnreadableSourceException(document.location(), reason, detail, cause);
    }

    /**
     * Collects text up to a limit, since a small file can unfold into a huge one, and stops when
     * its thread is interrupted. Belongs to one thread.
     */
    static final class BoundedWriter extends Writer {

        private static final int MOST_CHARACTERS = 50_000_000;

        private final StringWriter text = new StringWriter();

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted");
            }
            if (text.getBuffer().length() + length > MOST_CHARACTERS) {
                throw new TooLongException();
            }
            text.write(buffer, offset, length);
        }

        @Override
        public void flush() {
            text.flush();
        }

        @Override
        public void close() {
            text.flush();
        }

        @Override
        public String toString() {
            return text.toString();
        }

        /** The limit was reached. */
        static final class TooLongException extends IOException {

            private static final long serialVersionUID = 1L;

            TooLongException() {
                super("it holds more than %,d characters".formatted(MOST_CHARACTERS));
            }
        }
    }
}
