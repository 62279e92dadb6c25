package io.aiwriter.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.Section;
import io.aiwriter.revision.TextChange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentDiffTest {

    @Test
    void unifiedDiffShowsChangedParagraphs() {
        ContentVersion before = version(1, "Cells", "First.\n\nSecond.\n\nThird.\n\nFourth.");
        ContentVersion after =
                version(2, "Cells", "First.\n\nSecond, longer.\n\nThird.\n\nFourth.");

        assertThat(ContentDiff.unified(before, after))
                .isEqualTo(
                        """
                        --- version 1
                        +++ version 2
                        @@ -3,3 +3,3 @@
                         First.
                        -Second.
                        +Second, longer.
                         Third.
                        """);
    }

    @Test
    void newTitleIsChange() {
        assertThat(ContentDiff.unified(version(1, "Cells", "A."), version(2, "Cell", "A.")))
                .contains("-# Cells", "+# Cell");
    }

    @Test
    void equalVersionsHaveNoDiff() {
        assertThat(ContentDiff.unified(version(1, "Cells", "A."), version(2, "Cells", "A.")))
                .isEmpty();
    }

    @Test
    void wordsTellWhatWasChanged() {
        assertThat(ContentDiff.words("one two three", "one 2 three four"))
                .containsExactly(
                        new TextChange(Kind.SAME, "one "),
                        new TextChange(Kind.REMOVED, "two"),
                        new TextChange(Kind.ADDED, "2"),
                        new TextChange(Kind.SAME, " three"),
                        new TextChange(Kind.ADDED, " four"));
        assertThat(ContentDiff.words("", "")).isEmpty();
        assertThat(ContentDiff.words("", "new")).containsExactly(new TextChange(Kind.ADDED, "new"));
    }

    @Test
    void piecesAreBothTextsWhateverTheyAre() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            String before = text(random);
            String after = text(random);
            List<TextChange> changes = ContentDiff.words(before, after);

            assertThat(without(changes, Kind.ADDED)).isEqualTo(before);
            assertThat(without(changes, Kind.REMOVED)).isEqualTo(after);
        }
    }

    private static String without(List<TextChange> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() != kind)
                .map(TextChange::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> words = List.of("a", "b", " ", "\n", "  ", "é", "👩🏽‍🚀", "cell.");
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }

    private static ContentVersion version(int number, String title, String text) {
        Content content =
                Content.builder(UUID.nameUUIDFromBytes(new byte[0]), title)
                        .sections(List.of(new Section("What", text, List.of())))
                        .provenance(new Provenance("manual/1", "", "", Map.of(), TokenUsage.NONE))
                        .build();
        return new ContentVersion(number, content, Instant.EPOCH, "ana", "edited");
    }
}
