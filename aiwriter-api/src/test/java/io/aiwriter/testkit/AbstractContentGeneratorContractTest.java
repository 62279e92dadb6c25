package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentGenerator;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Run;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Section;
import io.aiwriter.content.Stage;
import io.aiwriter.research.NoEvidenceException;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link ContentGenerator} promises. */
@Timeout(60)
public abstract class AbstractContentGeneratorContractTest {

    private static final String BRIDGES =
            """
            # Suspension bridges

            A suspension bridge carries its deck on cables that hang between tall towers. The cables are
            anchored in rock or in heavy blocks of concrete at both ends of the bridge. Wind can set a light
            deck swinging, as the collapse of the Tacoma Narrows Bridge showed in 1940. Engineers have since
            tested the decks of long bridges in wind tunnels before they are built.

            # Arch bridges

            An arch bridge carries its load as pressure along a curve into the ground at both ends. Roman
            builders raised stone arches that still carry traffic after two thousand years. Steel arches of
            the twentieth century span more than five hundred metres.
            """;

    private static final String BREAD =
            """
            # Sourdough

            Sourdough bread rises with wild yeast that lives in a mixture of flour and water. The dough rests
            for many hours before it is baked in a hot oven.
            """;

    /** A generator whose store is empty. */
    protected abstract ContentGenerator generator();

    /** How many contents its store has. */
    protected abstract int storedContents();

    @Test
    void contentIsCitedFromItsSources() {
        Content content = generator().generate(request().build());
        assertThat(content.sections()).isNotEmpty();
        assertThat(citations(content))
                .isNotEmpty()
                .allSatisfy(
                        citation ->
                                assertThat(citation.verdict().support())
                                        .isNotEqualTo(Verdict.Support.UNCHECKED));
        assertThat(content.sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.title()).isEqualTo("Suspension bridges"));
        assertThat(storedContents()).isEqualTo(1);
    }

    @Test
    void stagesComeInOrderAndOneEndComesLast() {
        try (Run run = generator().start(request().build())) {
            List<RunEvent> events = new ArrayList<>();
            run.events().forEach(events::add);
            List<Stage> stages = new ArrayList<>();
            for (RunEvent event : events) {
                if (event instanceof RunEvent.StageStarted started) {
                    stages.add(started.stage());
                }
            }
            assertThat(stages).containsExactly(Stage.values());
            assertThat(events.get(events.size() - 1)).isInstanceOf(RunEvent.Completed.class);
            assertThat(events.stream().filter(RunEvent.Completed.class::isInstance)).hasSize(1);
        }
    }

    @Test
    void eventsCanBeReadAgainFromTheBeginning() {
        try (Run run = generator().start(request().build())) {
            Content content = run.await();
            List<RunEvent> first = new ArrayList<>();
            List<RunEvent> second = new ArrayList<>();
            run.events().forEach(first::add);
            run.events().forEach(second::add);
            assertThat(first).isEqualTo(second).contains(new RunEvent.Completed(content));
            assertThat(run.await()).isEqualTo(content);
        }
    }

    @Test
    void topicWithoutEvidenceFailsAndStoresNothing() {
        ContentRequest request =
                ContentRequest.builder("Quantum chromodynamics of gluon plasmas")
                        .source(source("bread.md", BREAD))
                        .build();
        assertThatThrownBy(() -> generator().generate(request))
                .isInstanceOf(NoEvidenceException.class)
                .hasMessageContaining("1 sources");
        assertThat(storedContents()).isZero();
    }

    @Test
    void unreadableSourceFailsAndStoresNothing() {
        ContentRequest request =
                ContentRequest.builder("Bridges")
                        .location(URI.create("file:///no/such.md"))
                        .build();
        assertThatThrownBy(() -> generator().generate(request)).hasMessageContaining("such.md");
        assertThat(storedContents()).isZero();
    }

    @Test
    void oneUnreadableSourceCostsOnlyItself() {
        Content content =
                generator().generate(request().location(URI.create("file:///no/such.md")).build());
        assertThat(content.warnings()).anySatisfy(w -> assertThat(w).contains("such.md"));
        assertThat(citations(content)).isNotEmpty();
    }

    @Test
    void cancelledRunStoresNothing() {
        try (Run run = generator().start(request().build())) {
            run.cancel();
            assertThatThrownBy(run::await).isInstanceOf(RunCancelledException.class);
        }
        assertThat(storedContents()).isZero();
    }

    @Test
    void interruptedWaitCancelsTheRun() throws InterruptedException {
        Run run = generator().start(request().build());
        CountDownLatch ended = new CountDownLatch(1);
        Thread waiting =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    Thread.currentThread().interrupt();
                                    try {
                                        run.await();
                                    } catch (RunCancelledException e) {
                                        ended.countDown();
                                    }
                                });
        waiting.join(Duration.ofSeconds(30));
        assertThat(ended.getCount()).isZero();
        run.close();
        assertThat(storedContents()).isZero();
    }

    @Test
    void sameSourceGivenTwiceIsReadOnce() {
        ContentRequest request = request().source(source("copy.md", BRIDGES)).build();
        assertThat(generator().generate(request).sources()).hasSize(1);
    }

    @Test
    void secondRunUsesWhatTheFirstOneStored() {
        ContentGenerator generator = generator();
        Content first = generator.generate(request().build());
        Content second = generator.generate(request().build());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sources()).isEqualTo(first.sources());
        assertThat(storedContents()).isEqualTo(2);
    }

    /** A request that any generator can fulfil. */
    protected static ContentRequest.Builder request() {
        return ContentRequest.builder("How do bridges carry their load?")
                .words(120)
                .sections(2)
                .source(source("bridges.md", BRIDGES))
                .source(source("bread.md", BREAD));
    }

    private static Source source(String name, String text) {
        return Source.builder(URI.create("file:///" + name), SourceText.of(text))
                .title(text.lines().findFirst().orElseThrow().replace("# ", ""))
                .build();
    }

    private static List<Citation> citations(Content content) {
        return content.sections().stream().map(Section::citations).flatMap(List::stream).toList();
    }
}
