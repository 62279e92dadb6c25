package io.aiwriter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aiwriter.content.Content;
import io.aiwriter.content.StoreException;
import io.aiwriter.research.Evidence;
import io.aiwriter.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole store on an SQLite file. */
final class SqliteStoreTest extends AbstractStoreTest {

    @TempDir Path folder;
    private @Nullable JdbcStore opened;

    @Override
    JdbcStore open() {
        JdbcStore store = JdbcStore.sqlite(folder.resolve("store.db"));
        opened = store;
        return store;
    }

    /** The bytes of a copy, in which every table and index stands. */
    @Override
    List<String> everything() {
        Path copy = folder.resolve("everything.db");
        store().backup(copy);
        try {
            return List.of(Files.readString(copy, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        store().close();
    }

    @Test
    void backupMadeWhileWritingIsWhole() throws Exception {
        List<Content> saved = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            saved.add(Samples.uncited("Content " + i));
        }
        Thread writer =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        saved.forEach(
                                                content ->
                                                        store().contents()
                                                                .save(
                                                                        ANA,
                                                                        content,
                                                                        Evidence.NONE,
                                                                        "written")));
        store().contents().save(ANA, Samples.uncited("Before"), Evidence.NONE, "written");
        Path copy = folder.resolve("copy.db");
        store().backup(copy);
        writer.join();

        Path restored = folder.resolve("elsewhere").resolve("aiwriter.db");
        JdbcStore.restore(copy, restored);

        try (JdbcStore again = JdbcStore.sqlite(restored)) {
            int count = again.contents().list(ANA, 100, 0).size();
            assertThat(count).isBetween(1, 21);
            assertThat(again.contents().unindexed()).hasSize(count);
        }
    }

    @Test
    void backupNeverOverwrites() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken.db"), "precious");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store().backup(taken))
                .withMessageContaining("exists");
        assertThat(taken).hasContent("precious");
    }

    @Test
    void backupIntoMissingFolderIsRefusedClearly() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store().backup(folder.resolve("no").resolve("copy.db")));
    }

    @Test
    void restoreNeverOverwrites() {
        Path copy = folder.resolve("copy.db");
        store().backup(copy);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcStore.restore(copy, folder.resolve("store.db")))
                .withMessageContaining("not overwritten");
    }

    @Test
    void damagedBackupIsNotRestored() throws IOException {
        Path copy = folder.resolve("copy.db");
        store().backup(copy);
        byte[] bytes = Files.readAllBytes(copy);
        for (int i = 4096; i < bytes.length; i += 7) {
            bytes[i] ^= 0x55;
        }
        Files.write(copy, bytes);
        Path restored = folder.resolve("restored.db");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcStore.restore(copy, restored));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .noneMatch(file -> file.toString().contains("restored"))
                    .noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private JdbcStore store() {
        return Objects.requireNonNull(opened);
    }
}
