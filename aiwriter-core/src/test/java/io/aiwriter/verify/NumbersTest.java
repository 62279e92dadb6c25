package io.aiwriter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It cost 1200 pounds | It cost 1,200 pounds",
                "It cost 1 200 pounds | It cost 1,200 pounds",
                "It cost 1'200 francs | It cost 1200 francs",
                "It cost 1.200 Euro | It cost 1200 euros",
                "3,5 Prozent | 3.5 percent",
                "6.25 million people | 6,250,000 people",
                "10 million or more | between 10 and 20 million",
                "$5m | five million dollars",
                "It has 12 strings | It has twelve strings",
                "It has twelve strings | It has 12 strings",
                "twenty-one | 21",
                "the 19th century | the nineteenth century",
                "50 % | 50 per cent",
                "2.50 | 2.5",
                "10 below | it was −10 degrees",
                "minus 40 degrees | −40 °C",
                "١٩٣٢ | 1932",
                "1932 | سنة ١٩٣٢",
                "１２ | 12",
                "in 1999-05-12 | on 12 May 1999",
                "on 12 May 1999 | dated 1999-05-12",
                "on May 12 1999 | 12.05.1999",
                "the 2018–19 season | from 2018 to 2019",
                "one of the bridges | the bridges",
                "a second time | again",
                "It may be so | So it is",
                "version 1.2.3 | 1.2.3",
                "no number at all | none"
            })
    void sameValueIsFoundHoweverWritten(String claim, String passage) {
        assertThat(missing(claim, passage, "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It cost 1300 pounds | It cost 1,200 pounds | 1300",
                "6.25 billion people | 6.25 million people | 6.25",
                "on 12 May 1999 | on 12 June 1999 | May",
                "on 13 May 1999 | on 12 May 1999 | 13",
                "in 1999-06-12 | on 12 May 1999 | 06",
                "It has thirteen strings | It has 12 strings | thirteen",
                "-10 degrees | 10 degrees | -10",
                "minus 10 degrees | 10 degrees | minus 10",
                "51 % | 50 % | 51",
                "0.5 | 5 | 0.5",
                "1,2,4 | 1,2,3 | 4",
                "in 1932 and 1933 | in 1932 | 1933",
                "the 2018–20 season | from 2018 to 2019 | 20",
                "three thousand | three hundred | three"
            })
    void otherValueIsNamed(String claim, String passage, String named) {
        assertThat(missing(claim, passage, "en")).contains(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | 21 Häuser | einundzwanzig Häuser",
                "fr | 71 maisons | soixante-et-onze maisons",
                "es | el 3 de marzo de 1999 | 1999-03-03",
                "fr | le 3 août 1999 | le 3 août 1999",
                "und | 8 legs | eight legs",
                "de-AT | acht Beine | 8 Beine"
            })
    void wordsOfTheSourcesLanguageCount(String language, String claim, String passage) {
        assertThat(missing(claim, passage, language)).isEmpty();
    }

    @RepeatedTest(20)
    void everyNumberOfATextIsInIt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] ends = {
            "", " million", " %", "th", "–19", ".5", ",000", "m", ".000,50", " May", "-"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append(random.nextInt(10_000)).append(ends[random.nextInt(ends.length)]);
            text.append(random.nextBoolean() ? " " : ", ");
        }
        assertThat(missing(text.toString(), text.toString(), "en")).as("%s", text).isEmpty();
    }

    private static Optional<String> missing(String claim, String passage, String language) {
        return Numbers.of(PlainText.of(passage), language).firstMissing(PlainText.of(claim));
    }
}
