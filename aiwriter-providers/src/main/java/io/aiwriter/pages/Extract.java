package io.aiwriter.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says.
 *
 * @param text its text
 * @param title what it calls itself, or {@code null}
 * @param author who it says wrote it, or {@code null}
 * @param publishedOn when it says it was published, or {@code null}
 * @param language the BCP 47 tag it gives, or {@code null}
 */
record Extract(
        String text,
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate publishedOn,
        @Nullable String language) {}
