package io.aiwriter.providers.internal.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out running heads and feet and page numbers: short blocks, set apart from the text, that
 * stand first or last on many pages and differ, if at all, in their numbers. Where the same words
 * stand each time, the first are kept, since they may be a title.
 */
final class RunningHeads {

    private static final int MOST_LINES = 2;
    private static final int LONGEST = 160;
    private static final int LEAST_PAGES = 3;
    private static final double LEAST_SHARE = 0.4;

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningHeads() {}

    /**
     * Blanks the lines in place.
     *
     * @param pages the lines of each page, changeable
     */
    static void drop(List<List<String>> pages) {
        dropOutermost(pages);
        dropOutermost(pages.stream().map(List::reversed).toList());
    }

    private static void dropOutermost(List<List<String>> pages) {
        Map<String, List<List<String>>> alike = new HashMap<>();
        for (List<String> page : pages) {
            List<String> block = outermost(page);
            String shape = DIGITS.matcher(String.join("\n", block)).replaceAll("#");
            if (!block.isEmpty() && block.size() <= MOST_LINES && shape.length() <= LONGEST) {
                alike.computeIfAbsent(shape, key -> new ArrayList<>()).add(block);
            }
        }
        alike.values().stream()
                .filter(blocks -> blocks.size() >= LEAST_PAGES)
                .filter(blocks -> blocks.size() >= pages.size() * LEAST_SHARE)
                .forEach(RunningHeads::clear);
    }

    /** The lines up to the first blank one, as a view; none when there is nothing behind them. */
    private static List<String> outermost(List<String> page) {
        int from = 0;
        while (from < page.size() && page.get(from).isEmpty()) {
            from++;
        }
        int to = from;
        while (to < page.size() && !page.get(to).isEmpty()) {
            to++;
        }
        boolean alone = page.subList(to, page.size()).stream().allMatch(String::isEmpty);
        return alone ? List.of() : page.subList(from, to);
    }

    private static void clear(List<List<String>> blocks) {
        boolean numbered = blocks.stream().distinct().count() > 1;
        blocks.stream().skip(numbered ? 0 : 1).forEach(block -> Collections.fill(block, ""));
    }
}
