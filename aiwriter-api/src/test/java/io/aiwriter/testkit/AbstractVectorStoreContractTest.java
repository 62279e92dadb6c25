package io.aiwriter.testkit;

import static io.aiwriter.testkit.VectorFixtures.nearest;
import static io.aiwriter.testkit.VectorFixtures.randomEmbedding;
import static io.aiwriter.testkit.VectorFixtures.randomFilter;
import static io.aiwriter.testkit.VectorFixtures.randomRecords;
import static io.aiwriter.testkit.VectorFixtures.satisfies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.Filter;
import io.aiwriter.vector.VectorMatch;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStore;
import io.aiwriter.vector.VectorStoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link VectorStore} must do. A subclass supplies an empty store, and opens the same
 * one again; {@link AbstractVectorStoreFilterContractTest} tests filters.
 */
public abstract class AbstractVectorStoreContractTest {

    /** The length of the vectors that the store must take. */
    protected static final int DIMENSIONS = 16;

    private VectorStore store;

    /** Opens the store of this test: empty the first time, as it was left after that. */
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
    void emptyStoreFindsNothing() {
        assertThat(store.count(null)).isZero();
        assertThat(store.get("none")).isEmpty();
        assertThat(store.scroll(null, null, 10)).isEmpty();
        assertThat(store.scroll(null, "none", 10)).isEmpty();
        assertThat(store.search(near(axis(0)).build())).isEmpty();
        assertThat(store.search(words("anything").build())).isEmpty();
        assertThat(store.search(near(axis(0)).text("anything").build())).isEmpty();
        store.delete(new Filter.Exists("anything"));
        store.upsert(List.of());
    }

    @Test
    void recordComesBackAsItWasGiven() {
        Map<String, Object> attributes =
                Map.of(
                        "string",
                        "žluťoučký 🐎",
                        "empty",
                        "",
                        "long",
                        Long.MIN_VALUE,
                        "double",
                        -0.0,
                        "nan",
                        Double.NaN,
                        "flag",
                        true,
                        "ключ.with dots",
                        "x".repeat(70_000));
        float[] values = new float[DIMENSIONS];
        values[0] = 3e-20f;
        values[1] = -7e15f;
        VectorRecord given =
                new VectorRecord(
                        "漢字/ü 🎸", Embedding.of(values), "CRLF\r\n\tשלום 👩‍👧", attributes);
        store.upsert(List.of(given));
        assertThat(store.get(given.id())).contains(given);
        assertThat(store.scroll(null, null, 1)).containsExactly(given);
    }

    @Test
    void laterRecordReplacesTheEarlier() {
        store.upsert(List.of(record("a", axis(0), "old words"), record("b", axis(1), "other")));
        VectorRecord later = record("a", axis(2), "new content");
        store.upsert(List.of(later));
        assertThat(store.count(null)).isEqualTo(2);
        assertThat(store.get("a")).contains(later);
        assertThat(store.search(words("old").build())).isEmpty();
        assertThat(ids(store.search(words("new").build()))).containsExactly("a");
    }

    @Test
    void lastOfEqualIdsInAListStays() {
        VectorRecord last = record("a", axis(1), "last");
        store.upsert(List.of(record("a", axis(0), "first"), last));
        assertThat(store.scroll(null, null, 5)).containsExactly(last);
    }

    @Test
    void listWithAWrongVectorChangesNothing() {
        VectorRecord wrong = new VectorRecord("b", Embedding.of(1f), "short", Map.of());
        List<VectorRecord> records = List.of(record("a", axis(0), "one"), wrong);
        assertThatThrownBy(() -> store.upsert(records))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(DIMENSIONS));
        assertThat(store.count(null)).isZero();
    }

    @Test
    void queryOfAnotherLengthIsRefused() {
        VectorQuery query = near(Embedding.of(1f, 0f)).build();
        assertThatThrownBy(() -> store.search(query)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pageOfNoRecordsIsRefused() {
        assertThatThrownBy(() -> store.scroll(null, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nearestOfRandomVectorsAreFound() {
        Random random = new Random(1);
        List<VectorRecord> records = randomRecords(random, 2_000, DIMENSIONS);
        store.upsert(records.subList(0, 1_200));
        store.upsert(records.subList(1_200, 2_000));
        double found = 0;
        for (int i = 0; i < 50; i++) {
            VectorQuery query = near(randomEmbedding(random, DIMENSIONS)).build();
            found += recall(store.search(query), nearest(records, query, entry -> true));
        }
        assertThat(found / 50).as("mean recall at 10").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void nearestThatSatisfyAFilterAreFound() {
        Random random = new Random(2);
        List<VectorRecord> records = randomRecords(random, 1_500, DIMENSIONS);
        store.upsert(records);
        double found = 0;
        for (int i = 0; i < 60; i++) {
            Filter filter = randomFilter(random, 3);
            VectorQuery query =
                    near(randomEmbedding(random, DIMENSIONS)).filter(filter).limit(25).build();
            List<VectorMatch> matches = store.search(query);
            List<String> expected = nearest(records, query, entry -> satisfies(entry, filter));
            assertThat(matches).as("%s", filter).hasSameSizeAs(expected);
            assertThat(matches).allMatch(match -> satisfies(match.entry(), filter));
            found += recall(matches, expected);
        }
        assertThat(found / 60).as("mean recall at 25").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void limitBeyondTheRecordsGivesAllOfThem() {
        List<VectorRecord> records = randomRecords(new Random(3), 700, DIMENSIONS);
        store.upsert(records);
        VectorQuery query = near(axis(0)).limit(VectorQuery.MAX_LIMIT).build();
        assertThat(ids(store.search(query))).isEqualTo(nearest(records, query, entry -> true));
    }

    @Test
    void lengthOfAVectorDoesNotCount() {
        float[] huge = new float[DIMENSIONS];
        huge[0] = 2e30f;
        huge[1] = 2e30f;
        float[] tiny = new float[DIMENSIONS];
        tiny[0] = 1e-30f;
        store.upsert(
                List.of(
                        record("huge", Embedding.of(huge), ""),
                        record("tiny", Embedding.of(tiny), ""),
                        record("other", axis(1), "")));
        List<VectorMatch> matches = store.search(near(axis(0)).build());
        assertThat(ids(matches)).containsExactly("tiny", "huge", "other");
        assertThat(matches.get(1).score()).isLessThan(matches.get(0).score());
    }

    @Test
    void vectorOfZerosIsFoundByWordsOnly() {
        Embedding zeros = Embedding.of(new float[DIMENSIONS]);
        store.upsert(List.of(record("zero", zeros, "nothing"), record("one", axis(0), "thing")));
        assertThat(ids(store.search(near(axis(0)).build()))).containsExactly("one");
        assertThat(ids(store.search(words("nothing").build()))).containsExactly("zero");
        assertThat(store.search(near(zeros).build())).isEmpty();
        assertThat(ids(store.search(near(zeros).text("thing").build()))).containsExactly("one");
    }

    @Test
    void deletedRecordsAreNeverFound() {
        Random random = new Random(4);
        List<VectorRecord> records = randomRecords(random, 600, DIMENSIONS);
        store.upsert(records);
        Filter gone = new Filter.Range("year", 0.0, null);
        store.delete(gone);
        List<VectorRecord> left =
                records.stream().filter(entry -> !satisfies(entry, gone)).toList();
        VectorQuery all = near(axis(0)).limit(1_000).build();
        assertThat(ids(store.search(all))).isEqualTo(nearest(left, all, entry -> true));
        assertThat(store.search(words("text").limit(1_000).build())).hasSameSizeAs(left);
        assertThat(store.count(null)).isEqualTo(left.size());
        assertThat(store.count(gone)).isZero();
        store.upsert(List.of(record("r00001", axis(0), "back")));
        assertThat(store.get("r00001")).isPresent();
    }

    @Test
    void recordsOutliveTheStore() {
        List<VectorRecord> records = randomRecords(new Random(5), 120, DIMENSIONS);
        store.upsert(records);
        store.delete(new Filter.Eq("public", true));
        List<VectorRecord> before = store.scroll(null, null, 1_000);
        VectorQuery query = near(axis(3)).text("text number7").limit(200).build();
        List<VectorMatch> found = store.search(query);
        store.close();
        store = open();
        assertThat(store.scroll(null, null, 1_000)).isEqualTo(before).isNotEmpty();
        assertThat(Set.copyOf(ids(store.search(query)))).isEqualTo(Set.copyOf(ids(found)));
    }

    @Test
    void pagesHoldEveryRecordOnceInOrder() {
        List<VectorRecord> records = new ArrayList<>(randomRecords(new Random(6), 95, DIMENSIONS));
        List.of("Z", "a", "é", "漢", "🎸", "\uFF21")
                .forEach(id -> records.add(record(id, axis(0), "")));
        store.upsert(records.reversed());
        List<String> seen = new ArrayList<>();
        String last = null;
        List<VectorRecord> page = store.scroll(null, null, 10);
        while (!page.isEmpty()) {
            page.forEach(entry -> seen.add(entry.id()));
            last = page.getLast().id();
            page = store.scroll(null, last, 10);
        }
        assertThat(seen).hasSameSizeAs(records).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo(AbstractVectorStoreContractTest::byCodePoints);
    }

    @Test
    void pageMayStartAfterAnIdThatIsGone() {
        store.upsert(List.of(record("a", axis(0), ""), record("c", axis(0), "")));
        assertThat(store.scroll(null, "b", 5)).extracting(VectorRecord::id).containsExactly("c");
        assertThat(store.scroll(null, "c", 5)).isEmpty();
    }

    @Test
    void wordsAreFoundWhateverTheirCase() {
        store.upsert(
                List.of(
                        record("cell", axis(0), "The Nucleus of a eukaryotic cell"),
                        record("bank", axis(1), "Interest rates of central banks")));
        assertThat(ids(store.search(words("NUCLEUS").build()))).containsExactly("cell");
        assertThat(ids(store.search(words("central bank").build()))).containsExactly("bank");
        assertThat(store.search(words("volcano").build())).isEmpty();
    }

    @Test
    void rarerWordsCountForMore() {
        store.upsert(
                List.of(
                        record("a", axis(0), "common common rare"),
                        record("b", axis(1), "common common common"),
                        record("c", axis(2), "common common common"),
                        record("d", axis(3), "common other words")));
        assertThat(ids(store.search(words("common rare").build()))).startsWith("a").hasSize(4);
    }

    @Test
    void operatorsInAQueryAreJustText() {
        store.upsert(List.of(record("a", axis(0), "plain words"), record("b", axis(1), "others")));
        for (String hostile :
                List.of("plain AND (", "\"plain", "plain*:[ TO ]~^", "+plain -words", "\\plain/")) {
            assertThat(ids(store.search(words(hostile).build()))).as(hostile).containsExactly("a");
        }
        for (String empty : List.of("", "   ", "()[]{}\"'*?", "\u0000", "\uD800")) {
            assertThat(store.search(words(empty).build())).as(empty).isEmpty();
        }
    }

    @Test
    void hugeQueryTextIsAnswered() {
        store.upsert(List.of(record("a", axis(0), "needle in hay")));
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("needle ");
        while (text.length() < 100_000) {
            text.append(Integer.toString(random.nextInt(), 36)).append(" OR (*");
        }
        assertThat(ids(store.search(words(text.toString()).build()))).containsExactly("a");
        assertThat(store.search(words("(".repeat(100_000)).build())).isEmpty();
        assertThat(store.search(words("x".repeat(100_000)).build())).isEmpty();
        assertThat(store.search(words("e\u0301".repeat(50_000)).build())).isEmpty();
    }

    @Test
    void bothWaysTogetherPutSharedMatchesFirst() {
        store.upsert(
                List.of(
                        record("both", vector(0.9f, 0.1f), "apple pie"),
                        record("meaning", axis(0), "something else"),
                        record("words", axis(5), "pie without the fruit"),
                        record("neither", axis(6), "unrelated")));
        List<VectorMatch> matches = store.search(near(axis(0)).text("apple pie").build());
        assertThat(matches.getFirst().entry().id()).isEqualTo("both");
        assertThat(ids(matches)).contains("meaning", "words");
        assertThat(matches)
                .extracting(VectorMatch::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void fusedScoreIsTheSumOfReciprocalRanks() {
        store.upsert(
                List.of(record("a", axis(0), "pear"), record("b", vector(1f, 1f), "apple apple")));
        List<VectorMatch> matches = store.search(near(axis(0)).text("apple").limit(2).build());
        assertThat(ids(matches)).containsExactly("b", "a");
        assertThat(matches.get(0).score()).isCloseTo(1.0 / 62 + 1.0 / 61, within(1e-6));
        assertThat(matches.get(1).score()).isCloseTo(1.0 / 61, within(1e-6));
    }

    @Test
    void manyThreadsReadAndWriteAtOnce() throws Exception {
        int writers = 4;
        int batches = 6;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int owner = writer;
                work.add(threads.submit(() -> writeBatches("w" + owner, batches)));
                work.add(threads.submit(() -> readWholeBatches(20)));
            }
            for (Future<?> done : work) {
                done.get();
            }
        }
        assertThat(store.count(null)).isEqualTo((long) writers * batches * 5);
    }

    @Test
    void closedStoreSaysSo() {
        store.close();
        store.close();
        assertThatThrownBy(() -> store.count(null))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.upsert(List.of(record("a", axis(0), ""))))
                .isInstanceOf(VectorStoreException.class);
        assertThatThrownBy(() -> store.search(words("a").build()))
                .isInstanceOf(VectorStoreException.class);
    }

    private void writeBatches(String owner, int batches) {
        for (int batch = 0; batch < batches; batch++) {
            List<VectorRecord> records = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String name = owner + "-" + batch;
                records.add(
                        new VectorRecord(
                                name + "-" + i, axis(i), "word", Map.of("batch", (Object) name)));
            }
            store.upsert(records);
            assertThat(store.get(owner + "-" + batch + "-4")).isPresent();
        }
    }

    private void readWholeBatches(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(store.count(null) % 5).as("a list is seen whole or not at all").isZero();
            Set<String> seen = new HashSet<>();
            store.scroll(null, null, 1_000).forEach(entry -> seen.add(entry.id()));
            assertThat(seen.size() % 5).isZero();
            store.search(near(axis(1)).text("word").build());
        }
    }

    /** A query by meaning. */
    protected static VectorQuery.Builder near(Embedding embedding) {
        return VectorQuery.builder().embedding(embedding);
    }

    /** A query by words. */
    protected static VectorQuery.Builder words(String text) {
        return VectorQuery.builder().text(text);
    }

    /** A record without attributes. */
    protected static VectorRecord record(String id, Embedding embedding, String text) {
        return new VectorRecord(id, embedding, text, Map.of());
    }

    /** The unit vector along one axis. */
    protected static Embedding axis(int axis) {
        float[] values = new float[DIMENSIONS];
        values[axis] = 1;
        return Embedding.of(values);
    }

    private static Embedding vector(float first, float second) {
        float[] values = new float[DIMENSIONS];
        values[0] = first;
        values[1] = second;
        return Embedding.of(values);
    }

    /** The ids of the matches, best first. */
    protected static List<String> ids(List<VectorMatch> matches) {
        return matches.stream().map(match -> match.entry().id()).toList();
    }

    private static double recall(List<VectorMatch> matches, List<String> expected) {
        if (expected.isEmpty()) {
            return 1;
        }
        Set<String> found = new HashSet<>(ids(matches));
        return (double) expected.stream().filter(found::contains).count() / expected.size();
    }

    private static int byCodePoints(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
