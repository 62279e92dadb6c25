package io.aiwriter.providers.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-03",
                "2024-04-03T10:00:00",
                "2024-04-03T10:00:00.000Z",
                "2024-04-03 10:00:00+02:00",
                "Wed, 03 Apr 2024 10:00:00 GMT",
                "Wed, 3 Apr 2024 10:00:00 +0200",
                "Apr 3, 2024",
                "April 3, 2024",
                "3 Apr 2024",
                "3 april 2024",
                " 2024-04-03 "
            })
    void statedDaysAreRead(String stated) {
        assertThat(PublicationDay.of(stated)).isEqualTo(LocalDate.of(2024, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2 days ago", "yesterday", "2024", "2024-13-40", "03/04/2024", "null"})
    void whatIsNoDayIsNotGuessed(String stated) {
        assertThat(PublicationDay.of(stated)).isNull();
    }
}
