package io.aiwriter.providers.internal.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document says.
 *
 * @param text its text
 * @param title what it calls itself, or {@code null}
 * @param author who it says wrote it, or {@code null}
 * @param publishedOn when it says it was published, or {@code null}
 * @param language the BCP 47 tag it gives, or {@code null}; what is no such tag is dropped
 */
public record Extract(
        String text,
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate publishedOn,
        @Nullable String language) {

    private static final Pattern DATE =
            Pattern.compile("\\A\\s*([12]\\d{3})([-/]?)(\\d{2})\\2(\\d{2})(?!\\d)");

    /** Puts what is stated on one line. */
    public Extract {
        title = oneLine(title);
        author = oneLine(author);
        language = tag(language);
    }

    /**
     * A date as documents state it: year, month and day as ISO 8601 writes them or with slashes,
     * with or without a time; {@code null} for any other, since nothing is guessed.
     */
    static @Nullable LocalDate date(@Nullable String stated) {
        Matcher matcher = DATE.matcher(stated == null ? "" : stated);
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

    private static @Nullable String oneLine(@Nullable String stated) {
        return stated == null ? null : stated.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static @Nullable String tag(@Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        try {
            String tag = stated.strip().replace('_', '-');
            String language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return language.equals("und") ? null : language;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
