package io.aiwriter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {

    @ParameterizedTest
    @CsvSource({
        "en, The bridge was not opened, true",
        "en, The bridge wasn’t opened, true",
        "und, Nobody came, true",
        "en, The bridge was opened notably late, false",
        "de, Die Brücke wurde nicht eröffnet, true",
        "de, Die Brücke wurde no eröffnet, false",
        "fr, Le pont n'est pas ouvert, true",
        "es, El puente no se abrió, true",
        "ja, 橋は開かれなかった, false"
    })
    void sentenceNegatesInItsLanguage(String language, String sentence, boolean negative) {
        assertThat(Polarity.in(language).isNegative(sentence)).isEqualTo(negative);
    }
}
