package io.aiwriter.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wordsAreLowerCaseWithoutPunctuation() {
        assertThat(Words.of("Cells, cells -- and DNA's 2 strands!"))
                .containsExactly("cells", "cells", "and", "dna", "s", "2", "strands");
    }

    @Test
    void ideographsAreWordsOfTheirOwn() {
        assertThat(Words.of("細胞 cell")).containsExactly("細", "胞", "cell");
    }

    @Test
    void accentsStayOnTheirLetters() {
        assertThat(Words.of("Éléphant naïve")).containsExactly("éléphant", "naïve");
    }

    @Test
    void stemsMatchDerivations() {
        assertThat(Words.stems("eukaryotes eukaryotic", 6)).containsExactly("eukary");
    }

    @Test
    void tokensAreEstimatedFromCharacters() {
        assertThat(TokenEstimate.tokens("")).isZero();
        assertThat(TokenEstimate.tokens("abcdefgh")).isEqualTo(2);
        assertThat(TokenEstimate.tokens("細胞")).isEqualTo(2);
    }
}
