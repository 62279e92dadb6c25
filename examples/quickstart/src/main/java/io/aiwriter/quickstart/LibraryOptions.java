package io.aiwriter.quickstart;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentStatus;
import io.aiwriter.library.ContentQuery;
import io.aiwriter.library.ContentQuery.Field;
import io.aiwriter.library.ContentQuery.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which contents a list shows, and in which order. */
final class LibraryOptions {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many (default: 20).")
    private int limit;

    @Option(names = "--offset", paramLabel = "N", description = "How many to pass over.")
    private int offset;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "Go on where a list ended; it printed the cursor.")
    private @Nullable String cursor;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<ContentStatus> statuses = new ArrayList<>();

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description = "Only these: article, or names of recipes.")
    private List<String> types = new ArrayList<>();

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "TAG",
            description = "Only in these languages, such as en or de.")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--keyword",
            split = ",",
            paramLabel = "WORD",
            description = "Only with all these keywords.")
    private List<String> keywords = new ArrayList<>();

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "Only with all these words in title or text; best first.")
    private String text = "";

    @Option(
            names = "--sort",
            split = ",",
            paramLabel = "FIELD",
            description =
                    "saved, created, title, words, type or status; with - before it, the largest"
                            + " first (default: -saved).")
    private List<String> sorts = new ArrayList<>();

    ContentQuery query() {
        ContentQuery.Builder query =
                ContentQuery.builder()
                        .status(statuses.toArray(ContentStatus[]::new))
                        .types(types)
                        .languages(languages)
                        .keywords(keywords)
                        .text(text)
                        .orders(sorts.stream().map(LibraryOptions::order).toList())
                        .limit(Math.min(limit, ContentRepository.MAX_PAGE))
                        .offset(offset);
        return cursor == null ? query.build() : query.cursor(cursor).build();
    }

    private static Order order(String sort) {
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        return Arrays.stream(Field.values())
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
                .map(field -> new Order(field, descending))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "cannot sort by '%s'; choose saved, created, title, words, type or status"
                                                .formatted(name)));
    }
}
