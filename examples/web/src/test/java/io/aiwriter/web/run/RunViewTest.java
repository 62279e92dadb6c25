package io.aiwriter.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.AiWriterException;
import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Stage;
import io.aiwriter.content.StoreException;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunViewTest {

    @Test
    void nothingHasHappenedYet() {
        RunView view = RunView.of(List.of());
        assertThat(view.isEnded()).isFalse();
        assertThat(view.stages()).hasSize(Stage.values().length);
        assertThat(view.stages()).extracting(RunView.StageView::state).containsOnly("waiting");
    }

    @Test
    void eventsAddUpToWhatThePageShows() {
        RunView view =
                RunView.of(
                        List.of(
                                new RunEvent.StageStarted(Stage.RESEARCH),
                                new RunEvent.SourceRead(
                                        UUID.randomUUID(), "Cells", URI.create("upload:/a")),
                                new RunEvent.StageFinished(
                                        Stage.RESEARCH, Duration.ofMillis(1234), Map.of()),
                                new RunEvent.StageStarted(Stage.OUTLINE),
                                new RunEvent.OutlineReady(List.of("One", "Two")),
                                new RunEvent.SectionText(1, "Second "),
                                new RunEvent.SectionText(0, "First."),
                                new RunEvent.SectionText(1, "section."),
                                checked(Verdict.Support.SUPPORTED),
                                checked(Verdict.Support.UNSUPPORTED),
                                new RunEvent.Warning("short of sources")));
        assertThat(view.sources()).containsExactly("Cells");
        assertThat(view.stages().getFirst().state()).isEqualTo("done");
        assertThat(view.stages().getFirst().seconds()).isEqualTo("1.2");
        assertThat(view.stages().get(1).state()).isEqualTo("active");
        assertThat(view.sections())
                .containsExactly(
                        new RunView.SectionView("One", "First."),
                        new RunView.SectionView("Two", "Second section."));
        assertThat(view.citations()).isEqualTo(new RunView.Citations(2, 1));
        assertThat(view.warnings()).containsExactly("short of sources");
        assertThat(view.isEnded()).isFalse();
    }

    @Test
    void cancelledIsNotFailed() {
        assertThat(outcome(new RunCancelledException()).state()).isEqualTo(RunView.State.CANCELLED);
        RunView.Outcome failed =
                outcome(new StoreException(StoreException.Reason.FULL, "The disk is full.", null));
        assertThat(failed.state()).isEqualTo(RunView.State.FAILED);
        assertThat(failed.message()).isEqualTo("The disk is full.");
    }

    private static RunView.Outcome outcome(AiWriterException error) {
        RunView view = RunView.of(List.of(new RunEvent.Failed(error)));
        assertThat(view.isEnded()).isTrue();
        return view.outcome();
    }

    private static RunEvent checked(Verdict.Support support) {
        TextSpan span = new TextSpan(0, 1);
        return new RunEvent.CitationChecked(
                0,
                new Citation(
                        span,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        span,
                        new Verdict(support, "")));
    }
}
