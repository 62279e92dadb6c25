package io.aiwriter.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockReaderTest {

    private final BlockReader reader = new BlockReader();

    @Test
    void paragraphsCarryTheHeadingsAboveThem() {
        String text = "# Cells\n\nFirst.\n\n## Parts\n\nSecond.\n\n# Plants\n\nThird.";
        assertThat(reader.read(text))
                .extracting(block -> of(text, block), TextBlock::headings)
                .containsExactly(
                        tuple("First.", List.of("Cells")),
                        tuple("Second.", List.of("Cells", "Parts")),
                        tuple("Third.", List.of("Plants")));
    }

    @Test
    void headingMarkupIsNoPartOfItsText() {
        String text = "## The *great* `cell`\n\nText.";
        assertThat(reader.read(text).get(0).headings()).containsExactly("The great cell");
    }

    @Test
    void listItemsStandWithoutTheirBullets() {
        String text = "- one item\n- another item\n\n1. first\n2. second";
        assertThat(reader.read(text))
                .extracting(block -> of(text, block))
                .containsExactly("one item", "another item", "first", "second");
    }

    @Test
    void codeAndTablesAreVerbatim() {
        String text = "```\nint x = 1;\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nProse.";
        assertThat(reader.read(text))
                .extracting(TextBlock::kind)
                .containsExactly(
                        TextBlock.Kind.VERBATIM, TextBlock.Kind.VERBATIM, TextBlock.Kind.PROSE);
    }

    @Test
    void quotationMarksOfQuotedLinesAreLeftOut() {
        String text = "> first line\n> second line";
        assertThat(reader.read(text))
                .extracting(block -> of(text, block))
                .containsExactly("first line", "second line");
    }

    @Test
    void indentedTextIsNoCode() {
        String text = "Intro.\n\n    An indented paragraph.";
        assertThat(reader.read(text))
                .extracting(TextBlock::kind)
                .containsOnly(TextBlock.Kind.PROSE);
    }

    @Test
    void deeperHeadingsEndWithTheirChapter() {
        String text = "# A\n\n### Deep\n\nx\n\n## B\n\ny";
        assertThat(reader.read(text))
                .extracting(TextBlock::headings)
                .containsExactly(List.of("A", "Deep"), List.of("A", "B"));
    }

    @Test
    void offsetsCountCarriageReturns() {
        String text = "# A\r\n\r\nOne.\r\n\r\nTwo.";
        assertThat(reader.read(text))
                .extracting(block -> of(text, block))
                .containsExactly("One.", "Two.");
    }

    private static String of(String text, TextBlock block) {
        return text.substring(block.span().start(), block.span().end());
    }
}
