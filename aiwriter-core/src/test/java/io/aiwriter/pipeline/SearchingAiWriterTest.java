package io.aiwriter.pipeline;

import static io.aiwriter.testkit.ScriptedSearchProvider.delivered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.SourceReference;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.QuotaExceededException;
import io.aiwriter.research.NoEvidenceException;
import io.aiwriter.research.RankedPassage;
import io.aiwriter.research.ResearchReport;
import io.aiwriter.research.ResearchRequest;
import io.aiwriter.research.SearchOutcome;
import io.aiwriter.testkit.ScriptedChatModel;
import io.aiwriter.testkit.ScriptedSearchProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing and researching from what providers find, with real parts and scripted providers. */
class SearchingAiWriterTest {

    private static final String BRIDGES =
            """
            # Suspension bridges

            A suspension bridge hangs its deck from cables that run between two towers. The main cables carry
            the load of the deck in tension and pass it on to the towers and the anchorages. The anchorages hold
            the ends of the main cables in the ground.

            ## Towers

            The towers of a suspension bridge stand under compression. They carry the weight of the cables and of
            the deck down to the foundations of the bridge.
            """;
    private static final String BREAD =
            """
            # Sourdough bread

            A sourdough loaf rises by wild yeast and lactic acid bacteria that live in its starter. The baker feeds
            the starter with flour and water every day before the dough is mixed.
            """;
    private static final String TOPIC = "How does a suspension bridge carry its load?";

    @TempDir Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void contentIsWrittenFromWhatWasFoundAlone() {
        ScriptedSearchProvider provider = library();
        Content content =
                writer(provider).generate(ContentRequest.builder(TOPIC).words(80).build());
        assertThat(content.sources())
                .extracting(SourceReference::location)
                .containsExactly(URI.create("https://bridges.example/suspension"));
        assertThat(content.sections()).isNotEmpty();
        assertThat(provider.queries()).contains(TOPIC);
    }

    @Test
    void requestWithoutDocumentsNeedsAProvider() {
        AiWriter writer = bench.writer().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.start(ContentRequest.builder(TOPIC).build()))
                .withMessage("there is nothing to read: name a document, or set a search provider");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.research(ResearchRequest.builder(TOPIC).build()));
    }

    @Test
    void runWhoseProvidersAllFailSaysWhyAndStoresNothing() {
        AiWriter writer = writer(broken());
        assertThatThrownBy(() -> writer.generate(ContentRequest.builder(TOPIC).build()))
                .isInstanceOf(NoEvidenceException.class)
                .hasMessageContaining("broken: the account is empty");
        assertThat(bench.stored()).isZero();
    }

    @Test
    void providerThatFailsIsAWarningOfTheContent() {
        Content content =
                writer(broken(), library())
                        .generate(ContentRequest.builder(TOPIC).words(80).build());
        assertThat(content.warnings())
                .contains("A search with broken failed: the account is empty.");
    }

    @Test
    void reportHasSearchesSourcesAndScoredPassages() {
        ResearchReport report =
                writer(broken(), library())
                        .research(ResearchRequest.builder(TOPIC).breadth(1).build());
        assertThat(report.queries()).containsExactly(TOPIC);
        assertThat(report.searches())
                .extracting(SearchOutcome::provider, SearchOutcome::status)
                .containsExactly(
                        tuple("broken", SearchOutcome.Status.FAILED),
                        tuple("library", SearchOutcome.Status.OK));
        assertThat(report.evidence().sources()).hasSize(2);
        RankedPassage best = report.passages().getFirst();
        assertThat(best.source().title()).isEqualTo("Suspension bridges");
        assertThat(best.parts())
                .extracting(RankedPassage.Part::name)
                .contains("source", "meaning", "search");
        assertThat(report.passages())
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void reportOfNothingIsEmptyAndSaysWhy() {
        ResearchReport report =
                writer(broken()).research(ResearchRequest.builder(TOPIC).breadth(1).build());
        assertThat(report.isEmpty()).isTrue();
        assertThat(report.passages()).isEmpty();
        assertThat(report.searches())
                .extracting(SearchOutcome::reason)
                .containsExactly("the account is empty");
    }

    @Test
    void topicThatNoSourceIsAboutHasSourcesAndNoPassages() {
        ResearchReport report =
                writer(library())
                        .research(
                                ResearchRequest.builder("Quantum chromodynamics of gluon plasmas")
                                        .build());
        assertThat(report.evidence().sources()).hasSize(2);
        assertThat(report.passages()).isEmpty();
    }

    @Test
    void modelPlansTheQueries() {
        ScriptedSearchProvider provider = library();
        ScriptedChatModel model =
                ScriptedChatModel.answering(
                        request -> "{\"perspectives\":[{\"queries\":[\"bridge cables\"]}]}");
        bench.writer()
                .chatModel(model)
                .search(List.of(provider))
                .build()
                .research(ResearchRequest.builder(TOPIC).build());
        assertThat(provider.queries()).containsExactly("bridge cables");
    }

    private AiWriter writer(ScriptedSearchProvider... providers) {
        return bench.writer().search(List.of(providers)).build();
    }

    private static ScriptedSearchProvider library() {
        return ScriptedSearchProvider.answering(
                "library",
                request ->
                        List.of(
                                delivered(
                                        "https://bridges.example/suspension",
                                        "Suspension bridges",
                                        BRIDGES),
                                delivered("https://bread.example/", "Sourdough bread", BREAD)));
    }

    private static ScriptedSearchProvider broken() {
        return ScriptedSearchProvider.failing(
                "broken",
                new QuotaExceededException(
                        "the account is empty", ProviderFailure.builder("broken").build(), null));
    }
}
