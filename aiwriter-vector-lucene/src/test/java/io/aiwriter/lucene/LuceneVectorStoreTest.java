package io.aiwriter.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.testkit.AbstractVectorStoreContractTest;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStore;
import io.aiwriter.vector.VectorStoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneVectorStoreTest extends AbstractVectorStoreContractTest {

    @TempDir Path folder;

    @Override
    protected VectorStore open() {
        return LuceneVectorStore.open(index(), DIMENSIONS, "model-a");
    }

    @Test
    void secondOpenerIsToldThatItIsInUse() {
        assertThatThrownBy(this::open)
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("in use");
    }

    @Test
    void indexOfAnotherModelIsRefused() {
        Path other = folder.resolve("other");
        LuceneVectorStore.open(other, DIMENSIONS, "model-a").close();
        assertThatThrownBy(() -> LuceneVectorStore.open(other, DIMENSIONS, "model-b"))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("model-a")
                .hasMessageContaining("model-b");
        assertThatThrownBy(() -> LuceneVectorStore.open(other, 4, "model-a"))
                .isInstanceOf(VectorStoreException.class);
        LuceneVectorStore.open(other, DIMENSIONS, "model-a").close();
    }

    @Test
    void damagedIndexSaysWhatToDo() throws IOException {
        Path damaged = folder.resolve("damaged");
        try (VectorStore store = LuceneVectorStore.open(damaged, DIMENSIONS, "m")) {
            store.upsert(List.of(new VectorRecord("a", unit(), "x", Map.of())));
        }
        try (Stream<Path> files = Files.list(damaged)) {
            files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .forEach(LuceneVectorStoreTest::truncate);
        }
        assertThatThrownBy(() -> LuceneVectorStore.open(damaged, DIMENSIONS, "m"))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("delete the directory");
    }

    @Test
    void emptyIndexCanBeOpenedAgain() {
        Path empty = folder.resolve("empty");
        LuceneVectorStore.open(empty, DIMENSIONS, "m").close();
        try (VectorStore store = LuceneVectorStore.open(empty, DIMENSIONS, "m")) {
            assertThat(store.count(null)).isZero();
        }
    }

    @Test
    void closedStoreSaysSo() {
        VectorStore closed = LuceneVectorStore.inMemory(DIMENSIONS);
        closed.close();
        assertThatThrownBy(() -> closed.count(null))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> closed.upsert(List.of()))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void folderThatIsAFileIsAClearError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> LuceneVectorStore.open(file, DIMENSIONS, "m"))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("file");
    }

    private Path index() {
        return folder.resolve("index");
    }

    private static Embedding unit() {
        float[] values = new float[DIMENSIONS];
        values[0] = 1;
        return Embedding.of(values);
    }

    private static void truncate(Path file) {
        try {
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 10));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
