package io.aiwriter.providers.internal.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the days that services state: ISO dates and times, those of mail, {@code Apr 3, 2024}. */
public final class PublicationDay {

    private static final int ISO_DAY = 10;
    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    form("MMM d, uuuu"),
                    form("MMMM d, uuuu"),
                    form("d MMM uuuu"),
                    form("d MMMM uuuu"));

    private PublicationDay() {}

    /** The day; {@code null} when none is told, or only how long ago it was. */
    public static @Nullable LocalDate of(String stated) {
        String stripped = stated.strip();
        LocalDate iso =
                stripped.length() < ISO_DAY
                        ? null
                        : parse(stripped.substring(0, ISO_DAY), DateTimeFormatter.ISO_LOCAL_DATE);
        if (iso != null || stripped.isEmpty()) {
            return iso;
        }
        for (DateTimeFormatter form : FORMS) {
            LocalDate day = parse(stripped, form);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter form) {
        try {
            return LocalDate.from(form.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
