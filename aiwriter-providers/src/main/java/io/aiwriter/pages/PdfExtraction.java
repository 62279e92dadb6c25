package io.aiwriter.pages;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** The running text of a PDF, page after page, paragraphs apart. */
final class PdfExtraction {

    private static final Pattern BROKEN_WORD = Pattern.compile("(\\p{Ll})-\\R(\\p{Ll})");
    private static final Pattern MANY_BLANK_LINES = Pattern.compile("\\R[ \\t]*(?:\\R[ \\t]*)+");
    private static final Pattern STRAY_CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F]");

    private PdfExtraction() {}

    static Extract extract(RawDocument document) {
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setParagraphEnd("\n\n");
            stripper.setPageEnd("\n\n");
            stripper.setLineSeparator("\n");
            String text = tidied(stripper.getText(pdf));
            PDDocumentInformation about = pdf.getDocumentInformation();
            return new Extract(
                    text,
                    about.getTitle(),
                    about.getAuthor(),
                    date(about.getCreationDate()),
                    pdf.getDocumentCatalog().getLanguage());
        } catch (InvalidPasswordException e) {
            throw new UnreadableSourceException(
                    document.location(),
                    Reason.ENCRYPTED,
                    "it is locked with a password; save it without one",
                    e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSourceException(
                    document.location(), Reason.MALFORMED, "it is a damaged PDF; save it again", e);
        }
    }

    private static String tidied(String text) {
        String joined = BROKEN_WORD.matcher(text).replaceAll("$1$2");
        String clean = STRAY_CONTROL.matcher(joined).replaceAll("");
        return MANY_BLANK_LINES.matcher(clean).replaceAll("\n\n").strip();
    }

    private static @Nullable LocalDate date(@Nullable Calendar created) {
        return created == null
                ? null
                : LocalDate.ofInstant(created.toInstant(), created.getTimeZone().toZoneId());
    }
}
