package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.research.Source;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReadingTest {

    private static final int TOP = 780;
    private static final int BODY = 700;
    private static final int FOOT = 30;
    private static final int LINE = 14;

    private final PDDocument pdf = new PDDocument();

    @TempDir Path folder;

    private Reading reading;

    @BeforeEach
    void start() {
        reading = new Reading(folder);
    }

    @AfterEach
    void stop() throws IOException {
        pdf.close();
    }

    @Test
    void linesBecomeParagraphs() throws IOException {
        page(
                "Cells are the smallest units of life, and every organism on",
                "Earth consists of them.",
                "",
                "Bacteria have no nucleus, which is what sets them apart from",
                "animals and plants.");
        assertThat(text())
                .isEqualTo(
                        "Cells are the smallest units of life, and every organism on Earth consists of"
                                + " them.\n\nBacteria have no nucleus, which is what sets them apart"
                                + " from animals and plants.");
    }

    @Test
    void shortLinesAndItemsStayLines() throws IOException {
        page(
                "Kinds",
                "- animals, whose cells have a nucleus and no wall around them",
                "- plants, whose cells have a nucleus and a wall around them");
        assertThat(text())
                .isEqualTo(
                        "Kinds\n- animals, whose cells have a nucleus and no wall around them\n"
                                + "- plants, whose cells have a nucleus and a wall around them");
    }

    @ParameterizedTest
    @CsvSource({
        "an organ-,ism that lives,Nothing else.,an organism that lives",
        "a well-,known fact here,It is well-known.,a well-known fact here",
        "a co-,operation of two,Their cooperation and co-operation.,a cooperation of two",
        "an Anglo-,Saxon word here,Nothing else.,'an Anglo-\nSaxon word here'"
    })
    void brokenWordsAreWhole(String line, String next, String elsewhere, String whole)
            throws IOException {
        page(line, next, "", elsewhere);
        assertThat(text()).isEqualTo(whole + "\n\n" + elsewhere);
    }

    @Test
    void runningHeadsAndPageNumbersGo() throws IOException {
        for (int number = 1; number <= 5; number++) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                write(content, TOP, "On Cells");
                write(
                        content,
                        BODY,
                        "This is what page %s has to say.".formatted("abcde".charAt(number - 1)));
                write(content, FOOT, "Page %d of 5".formatted(number));
            }
        }
        assertThat(text())
                .startsWith("On Cells\n\nThis is what page a")
                .containsOnlyOnce("On Cells")
                .doesNotContain("of 5")
                .contains("page a has", "page b has", "page c has", "page d has", "page e has");
    }

    @Test
    void alikeLinesOfTheTextItselfStay() throws IOException {
        for (int number = 1; number <= 5; number++) {
            page("Experiment %d began at dawn.".formatted(number), "It went on all day long.");
        }
        assertThat(text())
                .contains("Experiment 1 began", "Experiment 3 began", "Experiment 5 began");
        assertThat(text().split("It went on", -1)).hasSize(6);
    }

    @Test
    void sentenceGoesOnOverThePage() throws IOException {
        page("The cell takes in what it needs, and so it grows until its con-");
        page("tents no longer fit, when it divides.");
        assertThat(text())
                .isEqualTo(
                        "The cell takes in what it needs, and so it grows until its contents no longer"
                                + " fit, when it divides.");
    }

    @Test
    void propertiesAreRead() throws IOException {
        page("Words.");
        Calendar created = new GregorianCalendar(TimeZone.getTimeZone("GMT-8"));
        created.set(2024, Calendar.MAY, 6, 23, 30, 0);
        pdf.getDocumentInformation().setTitle("About\n cells");
        pdf.getDocumentInformation().setAuthor("Ada");
        pdf.getDocumentInformation().setCreationDate(created);
        pdf.getDocumentCatalog().setLanguage("en-GB");
        Source source = reading.read("a.pdf", bytes());
        assertThat(source.title()).isEqualTo("About cells");
        assertThat(source.author()).contains("Ada");
        assertThat(source.publishedOn()).contains(LocalDate.of(2024, 5, 6));
        assertThat(source.language()).contains("en-GB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Microsoft Word - draft7.doc", "untitled", "Untitled-2", "report.indd", " "})
    void titlesThatProgramsMadeUpAreNone(String stated) throws IOException {
        page("Words.");
        pdf.getDocumentInformation().setTitle(stated);
        assertThat(reading.read("cells.pdf", bytes()).title()).isEqualTo("cells.pdf");
    }

    @Test
    void lockOnChangesAloneDoesNotLockReaders() throws IOException {
        page("Words that anybody may read.");
        pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        assertThat(text()).isEqualTo("Words that anybody may read.");
    }

    @Test
    void passwordIsNamedAsTheReason() throws IOException {
        page("Secret.");
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        UnreadableSourceException error = reading.refused("a.pdf", bytes());
        assertThat(error.reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(error).hasMessageContaining("password").hasMessageNotContaining("Secret");
    }

    @Test
    void imagesOfTextAreEmptyAndSaySo() throws IOException {
        pdf.addPage(new PDPage());
        UnreadableSourceException error = reading.refused("a.pdf", bytes());
        assertThat(error.reason()).isEqualTo(Reason.EMPTY);
        assertThat(error).hasMessageContaining("OCR");
    }

    @Test
    void damageAnywhereIsTypedOrSurvived() throws IOException {
        page("Words that stay or go.", "And some more of them.");
        byte[] whole = bytes();
        Random random = new Random(42);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
            for (int i = 0; i < 20; i++) {
                damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt();
            }
            assertThat(outcome(damaged))
                    .isIn("read", Reason.MALFORMED, Reason.EMPTY, Reason.ENCRYPTED);
        }
    }

    @Test
    void pdfIsKnownByItsBytesWhateverItsName() throws IOException {
        page("Words.");
        assertThat(reading.read("a.txt", bytes()).mediaType()).isEqualTo("application/pdf");
    }

    private Object outcome(byte[] bytes) throws IOException {
        try {
            return reading.read("a.pdf", bytes).text().length() > 0 ? "read" : "nothing";
        } catch (UnreadableSourceException e) {
            return e.reason();
        }
    }

    private String text() throws IOException {
        return reading.read("a.pdf", bytes()).text().untrusted();
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private void page(String... lines) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            int y = BODY;
            for (String line : List.of(lines)) {
                if (!line.isEmpty()) {
                    write(content, y, line);
                }
                y -= line.isEmpty() ? LINE * 2 : LINE;
            }
        }
    }

    private static void write(PDPageContentStream content, int y, String line) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.newLineAtOffset(72, y);
        content.showText(line);
        content.endText();
    }
}
