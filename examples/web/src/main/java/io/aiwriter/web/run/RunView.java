package io.aiwriter.web.run;

import io.aiwriter.citation.Verdict;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come, folded from its events. Immutable once made.
 *
 * @param stages all stages in their order
 * @param sources the sources that were read
 * @param sections the sections as far as they are written
 * @param citations how many citations were checked, and how many hold
 * @param warnings what is not as it should be
 * @param outcome how it ended
 */
record RunView(
        List<StageView> stages,
        List<String> sources,
        List<SectionView> sections,
        Citations citations,
        List<String> warnings,
        Outcome outcome) {

    static RunView of(List<RunEvent> events) {
        Fold fold = new Fold();
        events.forEach(fold::add);
        return fold.view();
    }

    /** Whether nothing more will happen. */
    public boolean isEnded() {
        return outcome.state() != State.RUNNING;
    }

    /** How a run stands. */
    enum State {
        RUNNING,
        COMPLETED,
        CANCELLED,
        FAILED
    }

    record Outcome(State state, String message) {}

    record Citations(int checked, int supported) {}

    record StageView(Stage stage, String state, @Nullable String seconds) {}

    record SectionView(String heading, String text) {}

    private static final class Fold {

        private final Map<Stage, StageView> stages = new EnumMap<>(Stage.class);
        private final List<String> sources = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final Map<Integer, StringBuilder> texts = new TreeMap<>();
        private List<String> headings = List.of();
        private Citations citations = new Citations(0, 0);
        private Outcome outcome = new Outcome(State.RUNNING, "");

        Fold() {
            Arrays.stream(Stage.values())
                    .forEach(stage -> stages.put(stage, new StageView(stage, "waiting", null)));
        }

        void add(RunEvent event) {
            switch (event) {
                case RunEvent.StageStarted started ->
                        stages.put(started.stage(), new StageView(started.stage(), "active", null));
                case RunEvent.StageFinished finished ->
                        stages.put(finished.stage(), finished(finished));
                case RunEvent.SourceRead source -> sources.add(source.title());
                case RunEvent.OutlineReady outline -> headings = outline.headings();
                case RunEvent.SectionText piece ->
                        texts.computeIfAbsent(piece.section(), at -> new StringBuilder())
                                .append(piece.text());
                case RunEvent.CitationChecked checked -> count(checked);
                case RunEvent.Warning warning -> warnings.add(warning.message());
                case RunEvent.Completed done ->
                        outcome = new Outcome(State.COMPLETED, done.content().title());
                case RunEvent.Failed failed -> outcome = failed(failed);
            }
        }

        RunView view() {
            List<SectionView> sections = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                StringBuilder text = texts.get(i);
                sections.add(new SectionView(headings.get(i), text == null ? "" : text.toString()));
            }
            return new RunView(
                    List.copyOf(stages.values()),
                    List.copyOf(sources),
                    sections,
                    citations,
                    List.copyOf(warnings),
                    outcome);
        }

        private void count(RunEvent.CitationChecked event) {
            Verdict.Support support = event.citation().verdict().support();
            boolean holds = support == Verdict.Support.SUPPORTED;
            citations =
                    new Citations(citations.checked() + 1, citations.supported() + (holds ? 1 : 0));
        }

        private static StageView finished(RunEvent.StageFinished event) {
            String seconds = "%.1f".formatted(event.took().toMillis() / 1000.0);
            return new StageView(event.stage(), "done", seconds);
        }

        private static Outcome failed(RunEvent.Failed event) {
            boolean cancelled = event.error() instanceof RunCancelledException;
            String message = event.error().getMessage();
            return new Outcome(
                    cancelled ? State.CANCELLED : State.FAILED, message == null ? "" : message);
        }
    }
}
