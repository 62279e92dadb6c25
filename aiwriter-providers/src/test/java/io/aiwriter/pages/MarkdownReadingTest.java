package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.research.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReadingTest {

    @TempDir Path folder;

    private Reading reading;

    @BeforeEach
    void start() {
        reading = new Reading(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void frontMatterEndsWhereItsFenceDoes(String lineEnd) throws IOException {
        String file =
                """
                ---
                title: "Cells: a view"
                authors:
                  - Ada
                  - Bo
                date: 2024-05-06
                lang: en_GB
                # a remark
                ---

                # Head
                """
                        .replace("\n", lineEnd);
        Source source = reading.read("a.md", file);
        assertThat(source.text().untrusted()).isEqualTo(lineEnd + "# Head" + lineEnd);
        if (!lineEnd.equals("\r")) {
            assertThat(source.title()).isEqualTo("Cells: a view");
            assertThat(source.author()).contains("Ada, Bo");
            assertThat(source.publishedOn()).contains(LocalDate.of(2024, 5, 6));
            assertThat(source.language()).contains("en-GB");
        }
    }

    @Test
    void listInBracketsIsReadAsNames() throws IOException {
        assertThat(reading.read("a.md", "---\nauthor: [Ada, Bo]\n---\nText").author())
                .contains("Ada, Bo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\nFirst words.\n\n---\n\nSecond words.",
                "---\n---\n\nWords.",
                "---\ntitle: never closed\n\nWords.",
                "\n---\ntitle: not at the start\n---\nWords.",
                "--- \t\nProse, and not YAML\n---\nWords.",
                "----\ntitle: no\n----\nWords."
            })
    void whatIsNoFrontMatterStaysText(String text) throws IOException {
        assertThat(reading.text("a.md", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\n", "key: value\n", "- x\n", " \t \n"})
    void longOpeningWithoutAnEndIsRead(String line) throws IOException {
        String text = "---\n" + line.repeat(30_000) + "Words.";
        assertThat(reading.text("a.md", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'Intro.\n\n# The *Head* `x`\n', The Head x",
        "'## Small\n\n# Big\n', Big",
        "'Head\n====\n\nWords.', Head",
        "'Two\nlines\n===\n', Two lines",
        "'## Opening\n\nWords.', Opening",
        "'Words.\n\n## Later\n', a.md",
        "'```sh\n# remark\n```\n\nWords.', a.md",
        "'<!--\n# hidden\n-->\n\nWords.', a.md",
        "'# \n\nWords.', a.md"
    })
    void titleIsTheFirstHeading(String text, String title) throws IOException {
        assertThat(reading.read("a.md", text).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "'On Cells\n\nThey live.', On Cells",
        "'On Cells\r\n \r\nThey live.', On Cells",
        "'\n\n  On Cells\n\nThey live.', On Cells",
        "'# On Cells\n\nThey live.', On Cells",
        "'On Cells\nThey live.', a.txt"
    })
    void firstLineSetApartIsThePlainTextsTitle(String text, String title) throws IOException {
        assertThat(reading.read("a.txt", text).title()).isEqualTo(title);
    }

    @Test
    void longFirstLineIsNoTitle() throws IOException {
        String line = "words ".repeat(40).strip();
        assertThat(reading.read("a.txt", line + "\n\nMore.").title()).isEqualTo("a.txt");
    }

    @Test
    void everyTextComesBackAsItIs() throws IOException {
        String[] pieces = {
            "\r\n",
            "\n",
            "\r",
            "\t",
            " ",
            "#",
            "-",
            "---",
            "```",
            "é",
            "ש\u200F",
            "ع",
            "🧬",
            "👩\u200D🔬",
            "\u2028",
            "\u00A0",
            "|",
            "a",
            "Cell",
            "1.",
            ">",
            "&amp;",
            "<p>",
            "\\",
            "\f"
        };
        Random random = new Random(20261123);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 60; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(reading.text("a.md", text.toString())).isEqualTo(text.toString());
            assertThat(reading.text("a.txt", text.toString())).isEqualTo(text.toString());
        }
    }
}
