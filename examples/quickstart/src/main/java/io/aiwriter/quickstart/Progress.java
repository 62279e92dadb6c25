package io.aiwriter.quickstart;

import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Stage;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Shows a run: a line for each stage and, when a model writes, its text as it comes. Sections are
 * written at the same time; the first is shown live and the others when their turn comes.
 */
final class Progress {

    private final PrintWriter err;
    private final boolean showText;
    private final Map<Integer, StringBuilder> waiting = new TreeMap<>();
    private final Map<Stage, Duration> took = new EnumMap<>(Stage.class);
    private final Map<String, Long> counts = new TreeMap<>();
    private int shown;

    Progress(PrintWriter err, boolean showText) {
        this.err = err;
        this.showText = showText;
    }

    /** Says under which name the run can be resumed. */
    void begin(UUID run) {
        err.printf("run %s%n", run);
        err.flush();
    }

    void show(RunEvent event) {
        switch (event) {
            case RunEvent.StageStarted started -> {}
            case RunEvent.StageFinished finished -> finished(finished);
            case RunEvent.SourceRead read -> err.printf("  read %s%n", read.title());
            case RunEvent.OutlineReady outline ->
                    outline.headings().stream()
                            .filter(heading -> !heading.isEmpty())
                            .forEach(heading -> err.printf("  - %s%n", heading));
            case RunEvent.SectionText text -> text(text);
            case RunEvent.CitationChecked checked -> {}
            case RunEvent.Warning warning -> err.printf("  note: %s%n", warning.message());
            case RunEvent.Completed completed -> {}
            case RunEvent.Failed failed -> {}
        }
        err.flush();
    }

    Map<Stage, Duration> took() {
        return took;
    }

    long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    private void finished(RunEvent.StageFinished finished) {
        if (finished.stage() == Stage.DRAFT) {
            flushAll();
        }
        took.put(finished.stage(), finished.took());
        counts.putAll(finished.counts());
        StringBuilder line = new StringBuilder();
        new TreeMap<>(finished.counts())
                .forEach((name, count) -> line.append(", ").append(count).append(' ').append(name));
        err.printf(
                "%-9s %6.2f s%s%n",
                finished.stage().name().toLowerCase(Locale.ROOT),
                finished.took().toMillis() / 1000.0,
                line);
    }

    private void text(RunEvent.SectionText text) {
        if (!showText) {
            return;
        }
        if (text.section() == shown) {
            err.print(text.text());
        } else {
            waiting.computeIfAbsent(text.section(), s -> new StringBuilder()).append(text.text());
        }
    }

    private void flushAll() {
        waiting.forEach((section, text) -> err.printf("%n%n%s", text));
        if (showText) {
            err.println();
        }
        waiting.clear();
    }
}
