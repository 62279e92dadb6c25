package io.aiwriter.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.embedding.Embedding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorValuesTest {

    private static final Embedding EAST = Embedding.of(1, 0);

    @Test
    void recordCopiesItsAttributes() {
        Map<String, Object> attributes = new HashMap<>(Map.of("year", 2026L));
        VectorRecord entry = new VectorRecord("a", EAST, "text", attributes);
        attributes.clear();
        assertThat(entry.attributes()).containsExactly(Map.entry("year", 2026L));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> entry.attributes().clear());
    }

    @Test
    void attributesOfTheFourTypesAreTaken() {
        Map<String, Object> attributes = Map.of("s", "x", "l", 1L, "d", 1.5, "b", true);
        assertThat(new VectorRecord("a", EAST, "", attributes).attributes()).isEqualTo(attributes);
    }

    @Test
    void attributeOfAnotherTypeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VectorRecord("a", EAST, "", Map.of("year", 2026)))
                .withMessage(
                        "attribute year must be a String, Long, Double or Boolean, not a Integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void blankIdIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VectorRecord(id, EAST, "", Map.of()))
                .withMessage("id must have 1 to 200 characters");
    }

    @Test
    void idMayHaveTwoHundredCharactersAndNoMore() {
        assertThat(new VectorRecord("i".repeat(200), EAST, "", Map.of()).id()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VectorRecord("i".repeat(201), EAST, "", Map.of()));
    }

    @Test
    void queryByWordsByMeaningOrByBothIsTaken() {
        assertThat(VectorQuery.builder().text("cells").build().embedding()).isEmpty();
        assertThat(VectorQuery.builder().embedding(EAST).build().text()).isEmpty();
        VectorQuery both =
                VectorQuery.builder()
                        .text("cells")
                        .embedding(EAST)
                        .filter(new Filter.Exists("year"))
                        .limit(3)
                        .build();
        assertThat(both.text()).contains("cells");
        assertThat(both.embedding()).contains(EAST);
        assertThat(both.filter()).contains(new Filter.Exists("year"));
        assertThat(both.limit()).isEqualTo(3);
    }

    @Test
    void queryForNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VectorQuery.builder().limit(3).build())
                .withMessage("a query needs an embedding, a text, or both");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void limitOutsideItsBoundsIsRefused(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VectorQuery.builder().limit(limit))
                .withMessage("limit must be 1 to 10000: " + limit);
    }

    @Test
    void queryHasTenMatchesUnlessToldOtherwise() {
        assertThat(VectorQuery.builder().text("cells").build().limit()).isEqualTo(10);
    }

    @Test
    void builderThatGoesOnChangesNoQuery() {
        VectorQuery.Builder builder = VectorQuery.builder().text("cells");
        VectorQuery query = builder.build();
        builder.text("other").limit(1);
        assertThat(query.text()).contains("cells");
        assertThat(query.limit()).isEqualTo(10);
    }

    @Test
    void filtersCopyTheirConditions() {
        List<Filter> conditions = new ArrayList<>(List.of(new Filter.Exists("a")));
        Filter.And all = new Filter.And(conditions);
        Filter.Or any = new Filter.Or(conditions);
        conditions.clear();
        assertThat(all.all()).hasSize(1);
        assertThat(any.any()).hasSize(1);
    }

    @Test
    void filterValuesOfAnotherTypeAreRefusedByAttribute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filter.Eq("year", 2026))
                .withMessageStartingWith("attribute year must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filter.In("year", List.of(2026L, 2027)))
                .withMessageStartingWith("attribute year must be");
    }

    @Test
    void conditionsAreEqualWhenTheirPartsAre() {
        assertThat(new Filter.Not(new Filter.Range("year", 1.0, null)))
                .isEqualTo(new Filter.Not(new Filter.Range("year", 1.0, null)))
                .isNotEqualTo(new Filter.Not(new Filter.Range("year", null, 1.0)));
    }
}
