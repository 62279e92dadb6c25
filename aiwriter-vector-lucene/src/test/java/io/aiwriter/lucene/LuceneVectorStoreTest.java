package io.aiwriter.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.Filter;
import io.aiwriter.vector.VectorMatch;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneVectorStoreTest {

    private final LuceneVectorStore store = LuceneVectorStore.inMemory(2);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void scoresByMeaningAreCosines() {
        keep("same", "", 2, 0);
        keep("across", "", 0, 3);
        keep("against", "", -1, 0);
        List<VectorMatch> matches =
                store.search(VectorQuery.builder().embedding(Embedding.of(1f, 0f)).build());
        assertThat(matches).extracting(VectorMatch::score).containsExactly(1.0, 0.0, -1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "The cells were dividing rapidly, divided",
        "The cell's wall, cells",
        "Über das Müllproblem, uber",
        "Ｆｕｌｌｗｉｄｔｈ letters, fullwidth",
        "cafe\u0301 culture, café",
        "細胞壁の構造, 細胞",
        "細胞壁の構造, 壁",
        "세포 생물학 입문, 생물",
        "клетки растений, КЛЕТКИ",
        "תאים חיים, חיים",
        "To be or not to be, to be"
    })
    void wordsOfManyLanguagesAreFound(String text, String query) {
        keep("other", "something different", 1, 1);
        keep("it", text, 1, 0);
        assertThat(idsOf(VectorQuery.builder().text(query))).containsExactly("it");
    }

    @Test
    void ideographsNextToOneAnotherCountForMore() {
        keep("apart", "胞 细 胞 细", 1, 0);
        keep("together", "关于细胞的书", 1, 0);
        assertThat(idsOf(VectorQuery.builder().text("细胞"))).startsWith("together");
    }

    @Test
    void wordAskedForTwiceCountsTwice() {
        keep("a", "alpha", 1, 0);
        keep("b", "beta", 1, 0);
        assertThat(idsOf(VectorQuery.builder().text("alpha beta beta"))).startsWith("b");
        assertThat(idsOf(VectorQuery.builder().text("alpha alpha beta"))).startsWith("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_024, 1_536, 4_096})
    void vectorsOfProvidersLengthsAreKept(int dimensions) {
        try (LuceneVectorStore wide = LuceneVectorStore.inMemory(dimensions)) {
            float[] values = new float[dimensions];
            values[dimensions - 1] = 1;
            Embedding embedding = Embedding.of(values);
            wide.upsert(List.of(new VectorRecord("a", embedding, "", Map.of())));
            assertThat(wide.search(VectorQuery.builder().embedding(embedding).build()))
                    .extracting(match -> match.entry().embedding())
                    .containsExactly(embedding);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 16_385})
    void impossibleLengthIsRefused(int dimensions) {
        assertThatThrownBy(() -> LuceneVectorStore.inMemory(dimensions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16384");
    }

    @Test
    void halfSurrogatePairIsRefused() {
        assertThatThrownBy(() -> keep("\uD83D", "", 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keep("a", "broken \uDE00", 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("record a");
        assertThat(store.count(null)).isZero();
    }

    @Test
    void hundredsOfAlternativesAreFewEnough() {
        keep("a", "words", 1, 0);
        Filter many = new Filter.Or(conditions(500));
        assertThat(idsOf(VectorQuery.builder().text("words").filter(new Filter.Not(many))))
                .containsExactly("a");
    }

    @Test
    void tooManyAlternativesAreRefusedWithAWayOut() {
        keep("a", "words", 1, 0);
        Filter many = new Filter.Or(conditions(5_000));
        assertThatThrownBy(() -> store.count(many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Filter.In");
        assertThatThrownBy(() -> store.delete(many)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.count(null)).isEqualTo(1);
    }

    @Test
    void interruptedCallerChangesTheIndexAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            keep("a", "kept", 1, 0);
            assertThat(idsOf(VectorQuery.builder().text("kept"))).containsExactly("a");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        keep("b", "kept", 1, 0);
        assertThat(store.count(null)).isEqualTo(2);
    }

    @Test
    void closingAnInterruptedThreadFreesAllAndKeepsTheFlag() {
        keep("a", "", 1, 0);
        Thread.currentThread().interrupt();
        store.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> store.get("a")).isInstanceOf(VectorStoreException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void asManyMatchesComeAsThereAreInAnyCrowd(int lists) {
        int crowd = 4_000;
        List<VectorRecord> records = new ArrayList<>();
        for (int i = 0; i < crowd; i++) {
            boolean near = i % 10 == 0;
            Embedding embedding = near ? Embedding.of(1f, 0f) : Embedding.of(-1f, 0f);
            records.add(new VectorRecord("r" + i, embedding, "", Map.of("near", near)));
        }
        int size = crowd / lists;
        for (int from = 0; from < crowd; from += size) {
            store.upsert(records.subList(from, Math.min(from + size, crowd)));
        }
        VectorQuery.Builder all = VectorQuery.builder().embedding(Embedding.of(1f, 0f));
        for (int limit : List.of(1, 390, 2_000, crowd)) {
            assertThat(idsOf(all.limit(limit))).hasSize(limit);
        }
        Filter far = new Filter.Eq("near", false);
        assertThat(idsOf(all.filter(far).limit(1_500))).hasSize(1_500);
        assertThat(idsOf(all.filter(far).limit(crowd))).hasSize(crowd - crowd / 10);
        assertThat(idsOf(all.filter(new Filter.Eq("near", true)).limit(150))).hasSize(150);
    }

    @Test
    void listIsCopiedBeforeItIsWritten() {
        List<VectorRecord> records = new ArrayList<>();
        records.add(new VectorRecord("a", Embedding.of(1f, 0f), "", Map.of()));
        store.upsert(records);
        records.clear();
        assertThat(store.get("a")).isPresent();
    }

    private static List<Filter> conditions(int count) {
        return IntStream.range(0, count)
                .<Filter>mapToObj(i -> new Filter.Exists("attribute" + i))
                .toList();
    }

    private List<String> idsOf(VectorQuery.Builder query) {
        return store.search(query.build()).stream().map(match -> match.entry().id()).toList();
    }

    private void keep(String id, String text, float x, float y) {
        store.upsert(List.of(new VectorRecord(id, Embedding.of(x, y), text, Map.of())));
    }
}
