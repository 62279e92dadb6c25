package io.aiwriter.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BibliographyTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 14);
    private static final SourceReference CELLS =
            reference("The living cell", "https://example.org/cells", "Alberts, Bruce", DAY);
    private static final SourceReference NAMELESS =
            reference("A history of yeast", "https://example.org/yeast", null, null);
    private static final SourceReference BODY =
            reference("Vaccines", "https://example.org/who", "World Health Organization", DAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    APA      | Alberts, B. (2019, March 14). The living cell. https://example.org/cells
                    MLA      | Alberts, Bruce. The Living Cell. 14 Mar. 2019, https://example.org/cells.
                    CHICAGO  | Alberts, Bruce. 2019. "The Living Cell." March 14. https://example.org/cells.
                    IEEE     | B. Alberts, "The living cell." [Online]. Available: https://example.org/cells
                    NUMBERED | Alberts, Bruce: The living cell, 2019-03-14. https://example.org/cells
                    """)
    void eachStyleWritesASourceInItsOwnWay(CitationStyle style, String entry) {
        assertThat(list(style, CELLS))
                .singleElement()
                .extracting(BibliographyTest::plain)
                .isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    APA      | Alberts, 2019 | A History of Yeast, n.d.
                    MLA      | Alberts       | A History of Yeast
                    CHICAGO  | Alberts 2019  | A History of Yeast, n.d.
                    IEEE     | 1             | 2
                    NUMBERED | 1             | 2
                    """)
    void eachStyleNamesASourceInTheTextInItsOwnWay(
            CitationStyle style, String cells, String nameless) {
        List<Reference> references = list(style, CELLS, NAMELESS);
        assertThat(references)
                .filteredOn(reference -> reference.source().equals(CELLS))
                .singleElement()
                .extracting(Reference::inText)
                .isEqualTo(cells);
        assertThat(references)
                .filteredOn(reference -> reference.source().equals(NAMELESS))
                .singleElement()
                .extracting(reference -> reference.inText().replaceAll("[“”]", ""))
                .isEqualTo(nameless);
    }

    @ParameterizedTest
    @EnumSource(CitationStyle.class)
    void everySourceIsListedOnceAndNothingIsInvented(CitationStyle style) {
        List<Reference> references = list(style, BODY, NAMELESS, CELLS);
        assertThat(references)
                .extracting(Reference::source)
                .containsExactlyInAnyOrder(BODY, NAMELESS, CELLS);
        assertThat(references)
                .allSatisfy(
                        reference ->
                                assertThat(reference.text())
                                        .contains(reference.source().location().toString()));
        assertThat(references)
                .filteredOn(reference -> reference.source().equals(NAMELESS))
                .singleElement()
                .extracting(Reference::text)
                .satisfies(text -> assertThat(text).doesNotContainPattern("\\d{4}"));
    }

    @Test
    void listsByNameAreSortedAndNumberedOnesStayInTheOrderOfUse() {
        assertThat(list(CitationStyle.APA, BODY, NAMELESS, CELLS))
                .extracting(Reference::number)
                .as("yeast under H, since its article does not count")
                .containsExactly(3, 2, 1);
        assertThat(list(CitationStyle.IEEE, BODY, NAMELESS, CELLS))
                .extracting(Reference::number)
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    APA | Alberts, 2019a           | Alberts, 2019b
                    MLA | Alberts, The Living Cell | Alberts, The Dying Cell
                    """)
    void theWorksOfOneAuthorInOneYearAreToldApart(
            CitationStyle style, String first, String second) {
        SourceReference other =
                reference("The dying cell", "https://example.org/death", "Alberts, Bruce", DAY);
        assertThat(list(style, CELLS, other))
                .extracting(Reference::inText)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void anOrganisationIsNotTakenForAPerson() {
        assertThat(list(CitationStyle.APA, BODY).getFirst().text())
                .startsWith("World Health Organization. (2019");
    }

    @Test
    void theDayOfReadingIsToldWhereTheStyleWantsIt() {
        Source read =
                Source.builder(URI.create("https://example.org/yeast"), SourceText.of("Yeast."))
                        .id(NAMELESS.sourceId())
                        .readAt(Instant.parse("2026-11-05T10:15:30Z"))
                        .build();
        Evidence evidence = new Evidence(List.of(read), List.of());
        Bibliography bibliography = Bibliography.of(List.of(NAMELESS), evidence);
        assertThat(bibliography.references(CitationStyle.IEEE).getFirst().text())
                .contains("Accessed: Nov. 05, 2026");
        assertThat(bibliography.bibtex()).contains("urldate = {2026-11-05}");
        assertThat(bibliography.cslJson()).contains("\"accessed\"");
    }

    @Test
    void bibTexEscapesWhatTexWouldRead() {
        SourceReference odd =
                reference("100% of {cells} & \\input{x}_1", "https://example.org/a_b", null, DAY);
        assertThat(Bibliography.of(List.of(odd), Evidence.NONE).bibtex())
                .startsWith("@misc{1002019,")
                .contains(
                        "100\\% of \\textbraceleft{}cells\\textbraceright{} \\& \\textbackslash{}")
                .contains("url     = {https://example.org/a_b}")
                .contains("month   = mar");
    }

    @Test
    void bibTexKeysAreUnique() {
        assertThat(Bibliography.of(List.of(CELLS, CELLS, BODY), Evidence.NONE).bibtex())
                .contains("@misc{alberts2019,", "@misc{alberts2019-2,", "@misc{organization2019,");
    }

    @Test
    void cslJsonTakesANameApartOnlyWhereItsOrderIsPlain() {
        JsonNode items =
                JsonMapper.shared()
                        .readTree(Bibliography.of(List.of(CELLS, BODY), Evidence.NONE).cslJson());
        assertThat(items.at("/0/author/0/family").asString()).isEqualTo("Alberts");
        assertThat(items.at("/0/issued/date-parts/0/1").asInt()).isEqualTo(3);
        assertThat(items.at("/1/author/0/literal").asString())
                .isEqualTo("World Health Organization");
        assertThat(items.at("/1/accessed").isMissingNode()).isTrue();
    }

    private static List<Reference> list(CitationStyle style, SourceReference... sources) {
        return Bibliography.of(List.of(sources), Evidence.NONE).references(style);
    }

    private static String plain(Reference reference) {
        return reference.text().replaceAll("[“”]", "\"");
    }

    private static SourceReference reference(
            String title, String location, @Nullable String author, @Nullable LocalDate day) {
        return new SourceReference(UUID.randomUUID(), title, URI.create(location), author, day);
    }
}
