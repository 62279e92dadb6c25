package io.aiwriter.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index as files: whose it is, what damage does, and what a killed process leaves. */
class IndexOnDiskTest {

    private static final int RECORDS = 40;

    @TempDir private Path folder;

    @Test
    void newIndexIsCommittedAtOnce() {
        Path path = folder.resolve("deep/er");
        open(path).close();
        assertThat(path).isDirectoryContaining("glob:**/segments_1");
    }

    @Test
    void anotherModelIsRefusedWithAWayOut() {
        fill();
        assertThatThrownBy(() -> LuceneVectorStore.open(folder, 2, "model-b"))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("model-a")
                .hasMessageContaining("model-b")
                .hasMessageContaining("LuceneVectorStore.delete");
        assertThatThrownBy(() -> LuceneVectorStore.open(folder, 3, "model-a"))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("2 dimensions")
                .hasMessageContaining("3 dimensions");
        assertIntact();
    }

    @Test
    void secondStoreOnADirectoryIsLockedOut() {
        try (LuceneVectorStore first = open(folder)) {
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(VectorStoreException.class)
                    .hasMessageContaining("locked")
                    .hasMessageContaining(folder.toString());
            assertThatThrownBy(() -> LuceneVectorStore.delete(folder))
                    .isInstanceOf(VectorStoreException.class)
                    .hasMessageContaining("locked");
            assertThat(first.count(null)).isZero();
        }
        assertThatCode(() -> open(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void processesLockOneAnotherOutAndKilledOnesLoseNothing() throws Exception {
        KilledWriter writer = KilledWriter.start(folder);
        int acknowledged = writer.awaitCommits(5);
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("locked");
        acknowledged = Math.max(acknowledged, writer.kill());
        try (LuceneVectorStore store = open(folder)) {
            long kept = store.count(null);
            assertThat(kept).isGreaterThanOrEqualTo((long) acknowledged * KilledWriter.BATCH);
            assertThat(kept % KilledWriter.BATCH).as("no half of a list").isZero();
        }
    }

    @Test
    void damagedByteIsFoundOnOpening() throws IOException {
        fill();
        Random random = new Random(31);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= 0x40;
            Files.write(file, damaged);
            assertDamageIsNamed(file);
            Files.write(file, whole);
        }
        assertIntact();
    }

    @Test
    void tornFileIsFoundOnOpening() throws IOException {
        fill();
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertDamageIsNamed(file);
            Files.delete(file);
            assertDamageIsNamed(file);
            Files.write(file, whole);
        }
        assertIntact();
    }

    @Test
    void deletedIndexCanBeBuiltAnew() throws IOException {
        fill();
        Files.writeString(files().getFirst(), "damage");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        LuceneVectorStore.delete(folder);
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        try (LuceneVectorStore store = LuceneVectorStore.open(folder, 5, "model-b")) {
            assertThat(store.count(null)).isZero();
        }
        LuceneVectorStore.delete(folder.resolve("missing"));
    }

    @Test
    void indexOfAnotherProgramIsLeftAlone() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining("aiwriter did not make it");
    }

    @Test
    void fileInPlaceOfTheDirectoryIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void failedChangeLeavesNothingAndTheNextOneWorks() throws IOException {
        WordAnalyzer analyzer = new WordAnalyzer();
        try (LuceneIndex index = LuceneIndex.open(IndexFiles.onDisk(folder, 2, "m"), analyzer)) {
            assertThatThrownBy(
                            () ->
                                    index.write(
                                            writer -> {
                                                writer.addDocument(RecordDocument.of(record(1)));
                                                throw new IOException("No space left on device");
                                            }))
                    .isInstanceOf(VectorStoreException.class)
                    .hasMessageContaining("No space left");
            index.write(writer -> writer.addDocument(RecordDocument.of(record(2))));
            assertThat(index.<Integer>read(searcher -> searcher.getIndexReader().numDocs()))
                    .isEqualTo(1);
        }
    }

    private void fill() {
        try (LuceneVectorStore store = open(folder)) {
            store.upsert(IntStream.range(0, RECORDS).mapToObj(IndexOnDiskTest::record).toList());
        }
    }

    private void assertIntact() {
        try (LuceneVectorStore store = open(folder)) {
            assertThat(store.count(null)).isEqualTo(RECORDS);
        }
    }

    private void assertDamageIsNamed(Path file) {
        assertThatThrownBy(() -> open(folder))
                .as("%s damaged", file.getFileName())
                .isInstanceOf(VectorStoreException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("LuceneVectorStore.delete");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static VectorRecord record(int number) {
        return new VectorRecord(
                "r" + number, Embedding.of(1f, number), "text", Map.of("n", (long) number));
    }

    private static LuceneVectorStore open(Path path) {
        return LuceneVectorStore.open(path, 2, "model-a");
    }
}
