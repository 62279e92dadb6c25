package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.Filter;
import io.aiwriter.vector.VectorMatch;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link VectorStore} promises. */
public abstract class AbstractVectorStoreContractTest {

    /** The length of the vectors. */
    protected static final int DIMENSIONS = 8;

    private VectorStore store;

    /** Opens the test's one store; called again after it was closed, it opens the same one. */
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
    void recordComesBackAsItWas() {
        VectorRecord entry =
                new VectorRecord(
                        "id: ünïcode 🧬/1",
                        vector(1),
                        "Text with 细胞 and\r\nline ends",
                        Map.of("s", "a string", "l", 7L, "d", 2.5, "b", true));
        store.upsert(List.of(entry));
        assertThat(store.get(entry.id())).contains(entry);
        assertThat(store.get("other")).isEmpty();
    }

    @Test
    void upsertReplaces() {
        store.upsert(List.of(entry("a", 1, "first", Map.of("v", 1L))));
        store.upsert(List.of(entry("a", 2, "second", Map.of())));
        assertThat(store.count(null)).isEqualTo(1);
        assertThat(store.get("a").orElseThrow().text()).isEqualTo("second");
        assertThat(store.count(new Filter.Exists("v"))).isZero();
        assertThat(words("first")).isEmpty();
    }

    @Test
    void wrongLengthIsRefusedAndNothingIsStored() {
        VectorRecord wrong = new VectorRecord("b", Embedding.of(1, 2), "x", Map.of());
        assertThatThrownBy(() -> store.upsert(List.of(entry("a", 1, "x", Map.of()), wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(DIMENSIONS));
        assertThat(store.count(null)).isZero();
    }

    @Test
    void whatWasStoredSurvivesClosing() {
        store.upsert(List.of(entry("a", 1, "kept", Map.of("k", "v"))));
        store.close();
        store = open();
        assertThat(words("kept")).containsExactly("a");
        assertThat(store.count(new Filter.Eq("k", "v"))).isEqualTo(1);
    }

    @Test
    void deletedRecordsAreNeverFound() {
        store.upsert(
                List.of(
                        entry("a", 1, "shared words", Map.of("group", "x")),
                        entry("b", 2, "shared words", Map.of("group", "y"))));
        store.delete(new Filter.Eq("group", "x"));
        assertThat(store.get("a")).isEmpty();
        assertThat(words("shared")).containsExactly("b");
        assertThat(ids(store.search(VectorQuery.builder().embedding(vector(1)).build())))
                .containsExactly("b");
        assertThat(store.scroll(null, null, 10)).hasSize(1);
    }

    @Test
    void nearestNeighboursAreThoseOfBruteForce() {
        List<VectorRecord> records = fill(500);
        int found = 0;
        for (int q = 0; q < 30; q++) {
            Embedding query = vector(10_000 + q);
            Set<String> expected = new HashSet<>(bruteForce(records, query));
            for (VectorMatch match :
                    store.search(VectorQuery.builder().embedding(query).limit(10).build())) {
                found += expected.contains(match.entry().id()) ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(290);
    }

    @Test
    void filteredSearchFindsAsManyAsThereAre() {
        fill(500);
        Filter rare = new Filter.Eq("mod50", 7L);
        List<VectorMatch> matches =
                store.search(
                        VectorQuery.builder().embedding(vector(1)).filter(rare).limit(20).build());
        assertThat(matches).hasSize(10);
        assertThat(matches)
                .allSatisfy(
                        match -> assertThat(match.entry().attributes()).containsEntry("mod50", 7L));
    }

    @Test
    void matchesComeBestFirst() {
        fill(100);
        List<VectorMatch> matches =
                store.search(VectorQuery.builder().text("number 5").embedding(vector(5)).build());
        assertThat(matches.stream().map(VectorMatch::score).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(matches.get(0).entry().id()).isEqualTo("r005");
    }

    @Test
    void fusionPrefersWhatBothFind() {
        store.upsert(
                List.of(
                        entry("both", 1, "mitochondria", Map.of()),
                        entry("words", 2, "mitochondria", Map.of()),
                        entry("meaning", 1, "something else", Map.of())));
        assertThat(
                        ids(
                                store.search(
                                        VectorQuery.builder()
                                                .text("mitochondria")
                                                .embedding(vector(1))
                                                .build())))
                .startsWith("both");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void wordsAreFoundInAnyScript(String text, String query) {
        store.upsert(List.of(entry("a", 1, text, Map.of())));
        assertThat(words(query)).containsExactly("a");
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("The cells divided quickly", "dividing cell"),
                Arguments.of("Café au lait", "cafe"),
                Arguments.of("细胞是生命的单位", "细胞"),
                Arguments.of("الخلية وحدة الحياة", "الخلية"),
                Arguments.of("Клетка делится", "клетка"),
                Arguments.of("Order 66/A-7", "66"));
    }

    @Test
    void queryTextHasNoOperators() {
        store.upsert(List.of(entry("a", 1, "plain words", Map.of())));
        for (String hostile :
                List.of("AND OR NOT", "plain\"", "words*:[", "+(-)~^", "text:plain", "", "…")) {
            store.search(VectorQuery.builder().text(hostile).build());
        }
        assertThat(words("plain AND (words OR nothing)")).containsExactly("a");
        assertThat(words("x ".repeat(50_000) + "plain")).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void filterMatchesWhatItSays(Filter filter, List<String> expected) {
        store.upsert(
                List.of(
                        entry("a", 1, "x", Map.of("s", "one", "n", 1L, "f", true)),
                        entry("b", 2, "x", Map.of("s", "two", "n", 2.5)),
                        entry("c", 3, "x", Map.of("n", -3L, "f", false)),
                        entry("d", 4, "x", Map.of())));
        assertThat(store.scroll(filter, null, 10).stream().map(VectorRecord::id))
                .containsExactlyElementsOf(expected);
        assertThat(store.count(filter)).isEqualTo(expected.size());
    }

    static Stream<Arguments> filters() {
        Filter one = new Filter.Eq("s", "one");
        Filter positive = new Filter.Range("n", 0.0, null);
        return Stream.of(
                Arguments.of(one, List.of("a")),
                Arguments.of(new Filter.Eq("s", "ONE"), List.of()),
                Arguments.of(new Filter.Eq("n", 1L), List.of("a")),
                Arguments.of(new Filter.Eq("n", 1.0), List.of()),
                Arguments.of(new Filter.Eq("f", false), List.of("c")),
                Arguments.of(new Filter.Eq("f", "true"), List.of()),
                Arguments.of(new Filter.In("s", List.of("one", "two", "ten")), List.of("a", "b")),
                Arguments.of(new Filter.In("s", List.of()), List.of()),
                Arguments.of(positive, List.of("a", "b")),
                Arguments.of(new Filter.Range("n", 1.0, 2.5), List.of("a", "b")),
                Arguments.of(new Filter.Range("n", null, 0.0), List.of("c")),
                Arguments.of(new Filter.Range("n", null, null), List.of("a", "b", "c")),
                Arguments.of(new Filter.Range("n", 9.0, 1.0), List.of()),
                Arguments.of(new Filter.Exists("f"), List.of("a", "c")),
                Arguments.of(new Filter.And(List.of(one, positive)), List.of("a")),
                Arguments.of(new Filter.And(List.of()), List.of("a", "b", "c", "d")),
                Arguments.of(
                        new Filter.Or(List.of(one, new Filter.Eq("f", false))), List.of("a", "c")),
                Arguments.of(new Filter.Or(List.of()), List.of()),
                Arguments.of(new Filter.Not(one), List.of("b", "c", "d")),
                Arguments.of(new Filter.Not(new Filter.Not(one)), List.of("a")),
                Arguments.of(new Filter.And(List.of(positive, new Filter.Not(one))), List.of("b")));
    }

    @Test
    void scrollingSeesEveryRecordOnce() {
        fill(95);
        List<String> seen = new ArrayList<>();
        List<VectorRecord> page = store.scroll(null, null, 10);
        while (!page.isEmpty()) {
            page.forEach(entry -> seen.add(entry.id()));
            page = store.scroll(null, seen.get(seen.size() - 1), 10);
        }
        assertThat(seen).hasSize(95).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void vectorWithoutDirectionIsFoundByWordsAlone() {
        VectorRecord flat =
                new VectorRecord("flat", Embedding.of(new float[DIMENSIONS]), "words", Map.of());
        store.upsert(List.of(flat));
        assertThat(words("words")).containsExactly("flat");
        assertThat(store.search(VectorQuery.builder().embedding(vector(1)).build())).isEmpty();
        assertThat(store.get("flat")).contains(flat);
    }

    @Test
    void interruptedWriterHarmsNothing() {
        Thread.currentThread().interrupt();
        store.upsert(List.of(entry("a", 1, "x", Map.of())));
        assertThat(Thread.interrupted()).isTrue();
        store.upsert(List.of(entry("b", 2, "x", Map.of())));
        assertThat(store.count(null)).isEqualTo(2);
    }

    @Test
    void manyThreadsReadAndWriteTogether() throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            int thread = t;
            work.add(
                    () -> {
                        for (int i = 0; i < 10; i++) {
                            String id = thread + "-" + i;
                            store.upsert(List.of(entry(id, i, "word" + id, Map.of())));
                            assertThat(store.get(id)).isPresent();
                            store.search(VectorQuery.builder().embedding(vector(i)).build());
                        }
                        return null;
                    });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(store.count(null)).isEqualTo(80);
    }

    private List<VectorRecord> fill(int count) {
        List<VectorRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(
                    entry(
                            "r%03d".formatted(i),
                            i,
                            "record number " + i,
                            Map.of("mod50", (long) (i % 50))));
        }
        store.upsert(records);
        return records;
    }

    private List<String> words(String text) {
        return ids(store.search(VectorQuery.builder().text(text).build()));
    }

    private static List<String> ids(List<VectorMatch> matches) {
        return matches.stream().map(match -> match.entry().id()).toList();
    }

    private static List<String> bruteForce(List<VectorRecord> records, Embedding query) {
        return records.stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.embedding().cosine(query)))
                .limit(10)
                .map(VectorRecord::id)
                .toList();
    }

    private static VectorRecord entry(
            String id, int seed, String text, Map<String, Object> attributes) {
        return new VectorRecord(id, vector(seed), text, attributes);
    }

    /** The same vector for the same seed. */
    private static Embedding vector(int seed) {
        Random random = new Random(seed);
        float[] values = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Embedding.of(values);
    }
}
