package io.aiwriter.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    private static final URI LOCATION = URI.create("file:///docs/cells.html");
    private static final SourceText TEXT = SourceText.of("abc");

    @Test
    void hashIsTheSha256OfTheText() {
        assertThat(Source.builder(LOCATION, TEXT).build().contentHash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void hashOfATextBeyondAsciiIsTakenInUtf8() {
        assertThat(Source.builder(LOCATION, SourceText.of("é")).build().contentHash())
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///docs/cells.html, cells.html",
        "https://example.org/a/b/, b",
        "https://example.org/, https://example.org/",
        "https://example.org, https://example.org",
        "https://example.org//, https://example.org//",
        "https://example.org/a%20b, a b",
        "mailto:ann@example.org, mailto:ann@example.org"
    })
    void titleIsTheLastPartOfTheLocationUnlessToldOtherwise(URI location, String title) {
        assertThat(Source.builder(location, TEXT).build().title()).isEqualTo(title);
    }

    @Test
    void blankTitleAuthorAndLanguageArePassedOver() {
        Source source =
                Source.builder(LOCATION, TEXT)
                        .title(" ")
                        .title(null)
                        .author("")
                        .language(" ")
                        .build();
        assertThat(source.title()).isEqualTo("cells.html");
        assertThat(source.author()).isEmpty();
        assertThat(source.language()).isEmpty();
    }

    @Test
    void sourceTellsWhatTheDocumentSaysOfItself() {
        UUID id = new UUID(1, 2);
        Source source =
                Source.builder(LOCATION, TEXT)
                        .id(id)
                        .readAt(Instant.ofEpochSecond(5))
                        .title(" Cells ")
                        .mediaType("text/html")
                        .author(" Ann ")
                        .publishedOn(LocalDate.of(2026, 1, 2))
                        .language(" en ")
                        .build();
        assertThat(source.id()).isEqualTo(id);
        assertThat(source.location()).isEqualTo(LOCATION);
        assertThat(source.text()).isEqualTo(TEXT);
        assertThat(source.readAt()).isEqualTo(Instant.ofEpochSecond(5));
        assertThat(source.title()).isEqualTo("Cells");
        assertThat(source.mediaType()).isEqualTo("text/html");
        assertThat(source.author()).contains("Ann");
        assertThat(source.publishedOn()).contains(LocalDate.of(2026, 1, 2));
        assertThat(source.language()).contains("en");
    }

    @Test
    void sourcesAreEqualWhenIdAndTextAre() {
        UUID id = new UUID(1, 2);
        Source source = Source.builder(LOCATION, TEXT).id(id).build();
        assertThat(source)
                .isEqualTo(Source.builder(LOCATION, TEXT).id(id).title("other").build())
                .hasSameHashCodeAs(Source.builder(LOCATION, TEXT).id(id).build())
                .isNotEqualTo(Source.builder(LOCATION, SourceText.of("abd")).id(id).build())
                .isNotEqualTo(Source.builder(LOCATION, TEXT).build());
    }

    @Test
    void builderThatGoesOnChangesNoSource() {
        Source.Builder builder = Source.builder(LOCATION, TEXT);
        Source source = builder.build();
        builder.title("late").author("late");
        assertThat(source.title()).isEqualTo("cells.html");
        assertThat(source.author()).isEmpty();
    }

    @Test
    void textFormHidesTheText() {
        assertThat(Source.builder(LOCATION, SourceText.of("secret")).build().toString())
                .contains("cells.html", "6 characters")
                .doesNotContain("secret");
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingPartsAreRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Source.builder(null, TEXT))
                .withMessage("location");
        assertThatNullPointerException()
                .isThrownBy(() -> Source.builder(LOCATION, TEXT).mediaType(null))
                .withMessage("mediaType");
    }

    @Test
    void textThatWasChangedAfterReadingIsTold() {
        Source read = Source.builder(URI.create("file:///a.txt"), SourceText.of("one")).build();
        Source changed =
                Source.builder(read.location(), SourceText.of("two"))
                        .contentHash(read.contentHash())
                        .build();
        assertThat(read.isUnchanged()).isTrue();
        assertThat(changed.isUnchanged()).isFalse();
        assertThat(changed.contentHash()).isEqualTo(read.contentHash());
    }
}
