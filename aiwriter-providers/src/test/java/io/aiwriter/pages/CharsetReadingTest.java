package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetReadingTest {

    private static final String RUSSIAN =
            "Клетка является основной единицей строения всех организмов.\r\nОна живая. ";
    private static final String CHINESE = "细胞是生命活动的基本单位。一切生物都由一个或多个细胞构成。\n";

    @TempDir Path folder;

    private Reading reading;

    @BeforeEach
    void start() {
        reading = new Reading(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void byteOrderMarkDecides(String charset) throws IOException {
        String text = "Zellen, клетки, 细胞, תאים \uD83E\uDDEC\r\n";
        byte[] bytes = ("\uFEFF" + text).getBytes(Charset.forName(charset));
        assertThat(reading.read("a.txt", bytes).text().untrusted()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutAMarkIsFoundInAnyScript(String charset) throws IOException {
        for (String text :
                new String[] {RUSSIAN, CHINESE.repeat(9), "“Hello,” they said at once."}) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            assertThat(reading.read("a.txt", bytes).text().untrusted()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251",
        "KOI8-R, koi8-r",
        "ISO-8859-5, iso-8859-5",
        "IBM866, ibm866"
    })
    void declaredCharsetOfAPageIsBelieved(String charset, String declared) throws IOException {
        String page =
                "<meta http-equiv=content-type content='text/html; charset=%s'><p>%s</p>"
                        .formatted(declared, RUSSIAN.strip());
        assertThat(
                        reading.read("a.html", page.getBytes(Charset.forName(charset)))
                                .text()
                                .untrusted())
                .contains("Клетка является основной");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "latin1", "us-ascii", "ISO-8859-1"})
    void latin1MeansWindows1252AsBrowsersReadIt(String declared) throws IOException {
        String page = "<meta charset=%s><p>“Zellen” – 5 €</p>".formatted(declared);
        assertThat(reading.read("a.html", page.getBytes(Charset.forName("windows-1252"))).text())
                .extracting(text -> text.untrusted())
                .isEqualTo("“Zellen” – 5 €");
    }

    @Test
    void xmlDeclarationIsBelieved() throws IOException {
        String page =
                "<?xml version='1.0' encoding='Shift_JIS'?><html xmlns='http://www.w3.org/1999/xhtml'>"
                        + "<body><p>細胞は生命の単位。①</p></body></html>";
        assertThat(reading.read("a.xhtml", page.getBytes(Charset.forName("windows-31j"))).text())
                .extracting(text -> text.untrusted())
                .isEqualTo("細胞は生命の単位。①");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "UTF-16LE", "no-such-charset", "iso-8859-7"})
    void falseDeclarationDoesNoHarm(String declared) throws IOException {
        String page = "<meta charset=%s><p>Zellen sind schön: \u00D2.</p>".formatted(declared);
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        if (declared.startsWith("iso")) {
            // 0xD2 is assigned nowhere in Greek, so the declaration cannot be true.
            bytes = page.replace("schön", "schon").getBytes(Charset.forName("windows-1252"));
        }
        assertThat(reading.read("a.html", bytes).text().untrusted()).contains("Zellen sind sch");
        assertThat(reading.read("a.html", bytes).text().untrusted()).contains("\u00D2.");
    }

    @Test
    void foreignWordsFarBehindAreFoundOut() throws IOException {
        String text = "Only ASCII stands here. ".repeat(1_000) + RUSSIAN.repeat(10);
        byte[] bytes = text.getBytes(Charset.forName("windows-1251"));
        assertThat(reading.read("a.txt", bytes).text().untrusted()).isEqualTo(text);
    }

    @Test
    void oneBrokenByteDoesNotSpoilUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(RUSSIAN.repeat(5).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes(RUSSIAN.repeat(5).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.read("a.txt", bytes.toByteArray()).text().untrusted())
                .isEqualTo(RUSSIAN.repeat(5) + "\uFFFD" + RUSSIAN.repeat(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID3 is an algorithm that builds decision trees.",
                "RIFF is a container; OggS is not.",
                "GIF89 was never a format.",
                "%PDF-1.7 is how such files begin, he said.",
                "PK was her name."
            })
    void wordsThatFilesOpenWithAreStillWords(String text) throws IOException {
        assertThat(reading.text("a.txt", "Note: " + text)).isEqualTo("Note: " + text);
        if (!text.startsWith("%PDF")) {
            assertThat(reading.text("a.txt", text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\\rtf1\\ansi Words.}', RTF",
        "'%!PS-Adobe-3.0\nshowpage', PostScript",
    })
    void textualFormatsOfOtherProgramsAreRefused(String text, String named) throws IOException {
        assertThat(reading.refused("a.txt", text.getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining(named)
                .hasMessageContaining("Markdown");
    }

    @Test
    void randomBytesAreNeverText() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[512 + random.nextInt(4_000)];
            random.nextBytes(bytes);
            assertThat(reading.refused("a.txt", bytes).reason())
                    .isIn(Reason.UNSUPPORTED, Reason.MALFORMED);
        }
    }
}
