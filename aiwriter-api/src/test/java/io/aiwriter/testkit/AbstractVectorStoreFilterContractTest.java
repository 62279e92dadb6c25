package io.aiwriter.testkit;

import static io.aiwriter.testkit.VectorFixtures.randomFilter;
import static io.aiwriter.testkit.VectorFixtures.randomRecords;
import static io.aiwriter.testkit.VectorFixtures.satisfies;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.Filter;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStore;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What filters mean in every {@link VectorStore}. A subclass supplies an empty store. */
public abstract class AbstractVectorStoreFilterContractTest {

    /** The length of the vectors that the store must take. */
    protected static final int DIMENSIONS = 4;

    private VectorStore store;

    /** Opens an empty store. */
    protected abstract VectorStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void randomFiltersMatchExactlyTheirRecords() {
        Random random = new Random(21);
        List<VectorRecord> records = randomRecords(random, 300, DIMENSIONS);
        store.upsert(records);
        for (int i = 0; i < 400; i++) {
            Filter filter = randomFilter(random, 4);
            List<VectorRecord> expected =
                    records.stream().filter(entry -> satisfies(entry, filter)).toList();
            assertThat(store.scroll(filter, null, 1_000)).as("%s", filter).isEqualTo(expected);
            assertThat(store.count(filter)).as("%s", filter).isEqualTo(expected.size());
        }
    }

    @Test
    void filterNarrowsASearchByWords() {
        keep("a", "colour", "red");
        keep("b", "colour", "blue");
        VectorQuery query =
                VectorQuery.builder().text("text").filter(new Filter.Eq("colour", "blue")).build();
        assertThat(store.search(query))
                .extracting(match -> match.entry().id())
                .containsExactly("b");
    }

    @Test
    void valueOfAnotherTypeNeverMatches() {
        keep("long", "x", 1L);
        keep("double", "x", 1.0);
        keep("string", "x", "1");
        keep("flag", "x", true);
        keep("word", "x", "true");
        assertMatches(new Filter.Eq("x", 1L), "long");
        assertMatches(new Filter.Eq("x", 1.0), "double");
        assertMatches(new Filter.Eq("x", "1"), "string");
        assertMatches(new Filter.Eq("x", true), "flag");
        assertMatches(new Filter.Eq("x", "true"), "word");
        assertMatches(new Filter.In("x", List.of(1L, "true", 1.0)), "double", "long", "word");
        assertMatches(new Filter.Range("x", 1.0, 1.0), "double", "long");
    }

    @Test
    void missingAttributeSatisfiesNoCondition() {
        keep("with", "x", 1L);
        keep("without", "y", 1L);
        assertMatches(new Filter.Exists("x"), "with");
        assertMatches(new Filter.Range("x", null, null), "with");
        assertMatches(new Filter.Not(new Filter.Eq("x", 1L)), "without");
        assertMatches(new Filter.Not(new Filter.Exists("y")), "with");
        assertMatches(new Filter.Exists("z"));
    }

    @Test
    void emptyListsMeanWhatLogicSays() {
        keep("a", "x", 1L);
        assertMatches(new Filter.And(List.of()), "a");
        assertMatches(new Filter.Or(List.of()));
        assertMatches(new Filter.In("x", List.of()));
        assertMatches(new Filter.Not(new Filter.Or(List.of())), "a");
    }

    @Test
    void boundsOfARangeAreIncluded() {
        keep("long", "x", 3L);
        keep("double", "x", 3.5);
        assertMatches(new Filter.Range("x", 3.0, 3.5), "double", "long");
        assertMatches(new Filter.Range("x", 3.1, 3.4));
        assertMatches(new Filter.Range("x", 3.5, null), "double");
        assertMatches(new Filter.Range("x", null, 3.0), "long");
        assertMatches(new Filter.Range("x", 4.0, 3.0));
    }

    @Test
    void extremeNumbersKeepTheirPlace() {
        keep("max", "x", Long.MAX_VALUE);
        keep("min", "x", Long.MIN_VALUE);
        keep("infinite", "x", Double.POSITIVE_INFINITY);
        keep("nan", "x", Double.NaN);
        keep("negative-zero", "x", -0.0);
        assertMatches(new Filter.Range("x", 1.0, null), "infinite", "max");
        assertMatches(new Filter.Range("x", null, -1.0), "min");
        assertMatches(new Filter.Range("x", 0.0, 0.0), "negative-zero");
        assertMatches(new Filter.Range("x", 1e300, null), "infinite");
        assertMatches(new Filter.Range("x", Double.NaN, null));
        assertMatches(new Filter.Eq("x", Double.NaN), "nan");
        assertMatches(new Filter.Eq("x", Long.MAX_VALUE), "max");
        assertMatches(new Filter.Eq("x", Long.MAX_VALUE - 1));
    }

    @Test
    void stringsMatchAsAWholeAndExactly() {
        keep("a", "x", "New York");
        keep("b", "x", "new york");
        keep("c", "x", "");
        String prefix = "p".repeat(40_000);
        keep("d", "x", prefix + "1");
        assertMatches(new Filter.Eq("x", "New York"), "a");
        assertMatches(new Filter.Eq("x", "York"));
        assertMatches(new Filter.Eq("x", ""), "c");
        assertMatches(new Filter.Eq("x", prefix + "1"), "d");
        assertMatches(new Filter.Eq("x", prefix + "2"));
    }

    @Test
    void attributeNamesDoNotRunIntoOneAnother() {
        keep("a", "x", "v");
        keep("b", "x.y", "v");
        keep("c", "", "v");
        keep("d", "id", "a");
        keep("e", "text", "v");
        assertMatches(new Filter.Eq("x", "v"), "a");
        assertMatches(new Filter.Eq("x.y", "v"), "b");
        assertMatches(new Filter.Eq("", "v"), "c");
        assertMatches(new Filter.Eq("id", "a"), "d");
        assertMatches(new Filter.Eq("text", "v"), "e");
    }

    @Test
    void choiceAmongThousandsOfValuesWorks() {
        keep("a", "x", 4_999L);
        keep("b", "x", 5_001L);
        List<Object> values = LongStream.range(0, 5_000).<Object>mapToObj(Long::valueOf).toList();
        assertMatches(new Filter.In("x", values), "a");
    }

    @Test
    void deleteTakesWhatSatisfiesItsFilterOnly() {
        keep("a", "x", 1L);
        keep("b", "x", 2L);
        keep("c", "y", 1L);
        store.delete(new Filter.Not(new Filter.Eq("x", 2L)));
        assertMatches(new Filter.And(List.of()), "b");
        store.delete(new Filter.And(List.of()));
        assertThat(store.count(null)).isZero();
    }

    private void keep(String id, String attribute, Object value) {
        Embedding embedding = Embedding.of(1f, 0f, 0f, 0f);
        store.upsert(
                List.of(
                        new VectorRecord(
                                id, embedding, "text of " + id, Map.of(attribute, value))));
    }

    private void assertMatches(Filter filter, String... ids) {
        assertThat(store.scroll(filter, null, 100))
                .as("%s", filter)
                .extracting(VectorRecord::id)
                .containsExactly(ids);
    }
}
