package io.aiwriter.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PassageCutterTest {

    private final PassageCutter cutter = new PassageCutter();

    @Test
    void passageTextStandsAtItsSpan() {
        Source source = source("# Title\n\nOne sentence. Two sentences.\n\nAnother paragraph.");
        for (Passage passage : cutter.cut(source)) {
            assertThat(source.text().slice(passage.span())).isEqualTo(passage.text());
        }
    }

    @Test
    void passageStaysUnderOneHeading() {
        Source source = source("# A\n\nShort one.\n\n# B\n\nShort two.");
        assertThat(cutter.cut(source))
                .extracting(passage -> passage.text().untrusted())
                .containsExactly("Short one.", "Short two.");
    }

    @Test
    void shortParagraphsShareAPassage() {
        Source source = source("One is here.\n\nTwo is here.\n\nThree is here.");
        assertThat(cutter.cut(source)).hasSize(1);
    }

    @Test
    void longTextIsCutBetweenSentences() {
        String sentence = "This is a sentence of about sixty characters, give or take. ";
        List<Passage> passages = cutter.cut(source(sentence.repeat(60)));
        assertThat(passages).hasSizeGreaterThan(3);
        assertThat(passages)
                .allSatisfy(
                        passage -> {
                            assertThat(passage.text().untrusted()).endsWith("take.");
                            assertThat(TokenEstimate.tokens(passage.text().untrusted()))
                                    .isLessThanOrEqualTo(PassageCutter.MAX_TOKENS);
                        });
    }

    @Test
    void endlessSentenceIsKeptWhole() {
        String sentence = "word ".repeat(2_000).strip() + ".";
        List<Passage> passages = cutter.cut(source(sentence));
        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).text().untrusted()).isEqualTo(sentence);
    }

    @Test
    void codeIsKeptWhole() {
        String code = "```\n" + "line of code;\n".repeat(200) + "```";
        assertThat(cutter.cut(source("Before.\n\n" + code + "\n\nAfter.")))
                .anySatisfy(passage -> assertThat(passage.text().untrusted()).isEqualTo(code));
    }

    @Test
    void sameSourceGivesSamePassages() {
        Source source = source("# A\n\nOne. Two.\n\n# B\n\nThree.");
        assertThat(cutter.cut(source)).isEqualTo(cutter.cut(source));
    }

    @Test
    void sentencesHaveOffsetsInTheSource() {
        Source source = source("# A\n\nFirst one here. Second one here.\n\n- A list item.");
        for (Passage passage : cutter.cut(source)) {
            assertThat(cutter.sentences(source, passage))
                    .isNotEmpty()
                    .allSatisfy(
                            sentence ->
                                    assertThat(source.text().slice(sentence.span()).untrusted())
                                            .isEqualTo(sentence.text()));
        }
    }

    @RepeatedTest(60)
    void anyTextIsCutWithoutLossOrOverlap(RepetitionInfo repetition) {
        String text = randomText(new Random(repetition.getCurrentRepetition()));
        Source source = source(text);
        int end = 0;
        int ordinal = 0;
        for (Passage passage : cutter.cut(source)) {
            assertThat(passage.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(passage.ordinal()).isEqualTo(ordinal++);
            assertThat(source.text().slice(passage.span())).isEqualTo(passage.text());
            assertLostNothing(text.substring(end, passage.span().start()));
            end = passage.span().end();
        }
        assertLostNothing(text.substring(end));
    }

    /** Between passages lie white space, headings and bullets, but no words of a paragraph. */
    private static void assertLostNothing(String between) {
        assertThat(between.replaceAll("(?m)^\\s*#{1,6} .*$", "").replaceAll("[\\s\\-*>]", ""))
                .isEmpty();
    }

    private static String randomText(Random random) {
        String[] parts = {
            "# Heading %d",
            "Plain words number %d go here.",
            "Ärger mit Ümlauten %d?",
            "עברית ועוד %d מילים.",
            "細胞は%d小さい。",
            "- item %d",
            "Emoji 🧬🔬 %d!",
            "two\nlines %d.",
            "A very %d long sentence that has a number of words in it and does not end so soon."
        };
        StringBuilder text = new StringBuilder();
        int blocks = 1 + random.nextInt(40);
        for (int i = 0; i < blocks; i++) {
            String part = parts[random.nextInt(parts.length)].formatted(i);
            text.append(part).append(random.nextInt(3) == 0 ? "\r\n\r\n" : "\n\n");
        }
        return text.toString();
    }

    private static Source source(String text) {
        return Source.builder(URI.create("file:///doc.md"), SourceText.of(text)).build();
    }
}
