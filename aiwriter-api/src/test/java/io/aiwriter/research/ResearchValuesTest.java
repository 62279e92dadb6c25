package io.aiwriter.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.Owner;
import io.aiwriter.testkit.Samples;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResearchValuesTest {

    private static final URI PAGE = URI.create("https://example.org/a");

    @Test
    void requestHasDefaults() {
        ResearchRequest request = ResearchRequest.builder("  bridges ").build();
        assertThat(request.topic()).isEqualTo("bridges");
        assertThat(request.owner()).isEqualTo(Owner.LOCAL);
        assertThat(request.depth()).isEqualTo(1);
        assertThat(request.breadth()).isEqualTo(4);
        assertThat(request.sourceLimit()).isEqualTo(12);
        assertThat(request.locations()).isEmpty();
        assertThat(request.sources()).isEmpty();
        assertThat(request.searchFor("arches").limit()).isEqualTo(SearchRequest.DEFAULT_LIMIT);
    }

    @Test
    void narrowingHoldsForEveryQuery() {
        SearchRequest narrowing =
                SearchRequest.builder("anything")
                        .limit(3)
                        .includeDomains(List.of("example.org"))
                        .excludeDomains(List.of("shop.example.org"))
                        .from(LocalDate.of(2020, 1, 1))
                        .to(LocalDate.of(2021, 1, 1))
                        .language("de")
                        .country("AT")
                        .build();
        SearchRequest search =
                ResearchRequest.builder("t").narrowing(narrowing).build().searchFor("arches");
        assertThat(search.query()).isEqualTo("arches");
        assertThat(search.limit()).isEqualTo(3);
        assertThat(search.includeDomains()).containsExactly("example.org");
        assertThat(search.excludeDomains()).containsExactly("shop.example.org");
        assertThat(search.from()).contains(LocalDate.of(2020, 1, 1));
        assertThat(search.to()).contains(LocalDate.of(2021, 1, 1));
        assertThat(search.language()).contains("de");
        assertThat(search.country()).contains("AT");
    }

    @Test
    void queryOfACopyIsChecked() {
        SearchRequest search = SearchRequest.builder("a").build();
        assertThatIllegalArgumentException().isThrownBy(() -> search.withQuery(" "));
    }

    @Test
    void laterChangesOfTheCallerDoNotReachTheRequest() {
        List<URI> locations = new ArrayList<>(List.of(PAGE));
        ResearchRequest.Builder builder = ResearchRequest.builder("t").locations(locations);
        ResearchRequest request = builder.build();
        locations.clear();
        builder.locations(List.of(PAGE)).depth(3);
        assertThat(request.locations()).containsExactly(PAGE);
        assertThat(request.depth()).isEqualTo(1);
    }

    @Test
    void topicIsHiddenAndChecked() {
        assertThat(ResearchRequest.builder("secret merger").build().toString())
                .doesNotContain("merger");
        assertThatIllegalArgumentException().isThrownBy(() -> ResearchRequest.builder(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResearchRequest.builder("x".repeat(501)))
                .withMessage("topic length must be 1 to 500: 501");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void depthOutsideItsBoundsIsRefused(int depth) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResearchRequest.builder("t").depth(depth))
                .withMessage("depth must be 1 to 3: " + depth);
    }

    @Test
    void breadthAndSourcesOutsideTheirBoundsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResearchRequest.builder("t").breadth(13))
                .withMessage("breadth must be 1 to 12: 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResearchRequest.builder("t").sourceLimit(0))
                .withMessage("sourceLimit must be 1 to 100: 0");
    }

    @ParameterizedTest
    @CsvSource({"OK, 0", "EMPTY, 1", "FAILED, 2", "SKIPPED, -1", "OK, -1"})
    void numberOfResultsMustFitTheStatus(SearchOutcome.Status status, int results) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchOutcome("p", "q", status, results, "because"));
    }

    @Test
    void rankedPassageBelongsToItsSource() {
        Evidence evidence = Samples.evidence("Bridges carry loads.");
        Passage passage = evidence.passages().getFirst();
        Source source = evidence.source(passage.sourceId()).orElseThrow();
        RankedPassage.Part part = new RankedPassage.Part("meaning", 1);
        assertThat(new RankedPassage(passage, source, 0.5, List.of(part)).parts())
                .containsExactly(part);
        Source other = Source.builder(PAGE, SourceText.of("other")).id(UUID.randomUUID()).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankedPassage(passage, other, 0.5, List.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void scoresOutsideTheirRangeAreRefused(double score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankedPassage.Part("meaning", score));
    }

    @Test
    void reportWithoutSourcesIsEmpty() {
        ResearchReport report =
                new ResearchReport(
                        List.of("q"), List.of(), Evidence.NONE, List.of(), List.of(), List.of());
        assertThat(report.isEmpty()).isTrue();
    }
}
