package io.aiwriter.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as documents state them: year, month and day as ISO 8601 writes them or with slashes, with
 * or without a time. Nothing is guessed.
 */
final class Dates {

    private static final Pattern ISO =
            Pattern.compile("\\A\\s*([12]\\d{3})([-/]?)(\\d{2})\\2(\\d{2})(?!\\d)");

    private Dates() {}

    static @Nullable LocalDate parse(@Nullable String stated) {
        Matcher matcher = ISO.matcher(stated == null ? "" : stated);
        if (!matcher.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
