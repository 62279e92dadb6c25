package io.aiwriter.web.library;

import static io.aiwriter.web.library.TextChanges.Kind.ADDED;
import static io.aiwriter.web.library.TextChanges.Kind.REMOVED;
import static io.aiwriter.web.library.TextChanges.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.web.library.TextChanges.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextChangesTest {

    @Test
    void changedWordsAreTold() {
        assertThat(TextChanges.between("Cells divide fast.", "Cells divide very slowly."))
                .containsExactly(
                        new Piece(SAME, "Cells divide "),
                        new Piece(REMOVED, "fast."),
                        new Piece(ADDED, "very slowly."));
    }

    @Test
    void firstVersionsAreNewThroughout() {
        assertThat(TextChanges.between("", "All new.")).containsExactly(new Piece(ADDED, "All new."));
        assertThat(TextChanges.between("Same.", "Same.")).containsExactly(new Piece(SAME, "Same."));
    }

    @RepeatedTest(50)
    void bothTextsCanBeReadFromThePieces(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String before = text(random);
        String after = text(random);
        List<Piece> pieces = TextChanges.between(before, after);
        assertThat(without(pieces, ADDED)).isEqualTo(before);
        assertThat(without(pieces, REMOVED)).isEqualTo(after);
    }

    private static String without(List<Piece> pieces, TextChanges.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> parts = List.of("a", "b", "cells", " ", "\n\n", "  ", ".", "## ");
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }
}
