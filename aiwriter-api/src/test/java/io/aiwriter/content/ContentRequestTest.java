package io.aiwriter.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.Owner;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRequestTest {

    private static final URI CELLS = URI.create("file:///cells.html");
    private static final URI PLANTS = URI.create("file:///plants.html");

    @Test
    void requestHasItsDefaults() {
        ContentRequest request =
                ContentRequest.builder("  How cells divide ").location(CELLS).build();
        assertThat(request.topic()).isEqualTo("How cells divide");
        assertThat(request.owner()).isEqualTo(Owner.LOCAL);
        assertThat(request.words()).isEqualTo(800);
        assertThat(request.sections()).isEqualTo(5);
        assertThat(request.sources()).isEmpty();
    }

    @Test
    void documentsKeepTheOrderInWhichTheyWereGiven() {
        Source read = Source.builder(PLANTS, SourceText.of("green")).build();
        ContentRequest request =
                ContentRequest.builder("t")
                        .owner(new Owner("acme", "ann"))
                        .words(50)
                        .sections(20)
                        .location(PLANTS)
                        .locations(List.of(CELLS))
                        .source(read)
                        .build();
        assertThat(request.locations()).containsExactly(PLANTS, CELLS);
        assertThat(request.sources()).containsExactly(read);
        assertThat(request.owner()).isEqualTo(new Owner("acme", "ann"));
        assertThat(request.words()).isEqualTo(50);
        assertThat(request.sections()).isEqualTo(20);
    }

    @Test
    void requestTellsWhetherItNamesDocuments() {
        assertThat(ContentRequest.builder("t").build().hasSources()).isFalse();
        assertThat(ContentRequest.builder("t").location(PLANTS).build().hasSources()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 49, 20_001})
    void wordsOutsideTheirBoundsAreRefused(int words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentRequest.builder("t").words(words))
                .withMessage("words must be 50 to 20000: " + words);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21})
    void sectionsOutsideTheirBoundsAreRefused(int sections) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentRequest.builder("t").sections(sections))
                .withMessage("sections must be 1 to 20: " + sections);
    }

    @Test
    void blankAndOverlongTopicsAreRefusedWithoutRepeatingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentRequest.builder("  "))
                .withMessage("topic length must be 1 to 500: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentRequest.builder("t".repeat(501)))
                .withMessage("topic length must be 1 to 500: 501");
    }

    @Test
    void builderThatGoesOnChangesNoRequest() {
        ContentRequest.Builder builder = ContentRequest.builder("t").location(CELLS);
        ContentRequest request = builder.build();
        builder.location(PLANTS).words(100);
        assertThat(request.locations()).containsExactly(CELLS);
        assertThat(request.words()).isEqualTo(800);
    }

    @Test
    void textFormHidesTheTopic() {
        assertThat(ContentRequest.builder("our secret launch").location(CELLS).build())
                .hasToString("ContentRequest[800 words, 5 sections, 1 sources]");
    }
}
