package io.aiwriter.web.library;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.aiwriter.content.Content;
import io.aiwriter.export.ContentExport;
import io.aiwriter.research.Evidence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/**
 * Lays the HTML export out on pages. Nothing is loaded from elsewhere; the one font is the
 * Liberation Sans that comes with PDFBox, which has Latin, Greek and Cyrillic letters.
 */
final class PdfDocument {

    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 20mm; @bottom-center { content: counter(page); } }
            body { font-family: '%s'; font-size: 11pt; line-height: 1.5; }
            h1 { font-size: 20pt; line-height: 1.2; } h2 { font-size: 14pt; }
            sup { font-size: 8pt; } a { color: #1d4ed8; text-decoration: none; }
            blockquote { margin: 0 0 0 5mm; color: #555555; }
            """
                    .formatted(FONT);

    private PdfDocument() {}

    static byte[] render(Content content, Evidence evidence) {
        Document page = Jsoup.parse(ContentExport.html(content, evidence));
        page.select("style, meta, link").remove();
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(PdfDocument::font, FONT)
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF cannot be laid out", e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT_FILE), FONT_FILE);
    }
}
