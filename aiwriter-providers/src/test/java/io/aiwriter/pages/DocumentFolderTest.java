package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTest {

    @TempDir Path folder;

    @Test
    void documentsOfAllLevelsAreListedInOrder() throws IOException {
        touch("b.md");
        touch("a/c.HTML");
        touch("a/d.pdf");
        touch("a/e.txt");
        assertThat(DocumentFolder.list(folder).locations())
                .containsExactly(uri("a/c.HTML"), uri("a/d.pdf"), uri("a/e.txt"), uri("b.md"));
    }

    @Test
    void otherFilesAreReported() throws IOException {
        touch("a.md");
        touch("photo.png");
        DocumentFolder listed = DocumentFolder.list(folder);
        assertThat(listed.locations()).hasSize(1);
        assertThat(listed.skipped()).containsExactly(folder.resolve("photo.png"));
    }

    @Test
    void hiddenFilesAndFoldersArePassedOver() throws IOException {
        touch(".git/readme.md");
        touch(".hidden.md");
        assertThat(DocumentFolder.list(folder).locations()).isEmpty();
    }

    @Test
    void linksThatGoInCirclesEnd() throws IOException {
        touch("a.md");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(DocumentFolder.list(folder).locations()).hasSize(1);
    }

    @Test
    void linksToFoldersAndPipesAreReported() throws Exception {
        touch("a.md");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere.md"), folder.resolve("none"));
        makePipe(folder.resolve("pipe.txt"));
        assertThat(DocumentFolder.list(folder).skipped())
                .containsExactly(
                        folder.resolve("loop"),
                        folder.resolve("nowhere.md"),
                        folder.resolve("pipe.txt"));
    }

    @Test
    void linkToADocumentIsADocument() throws IOException {
        touch("a.md");
        Files.createSymbolicLink(folder.resolve("b.md"), folder.resolve("a.md"));
        assertThat(DocumentFolder.list(folder).locations())
                .containsExactly(uri("a.md"), uri("b.md"));
    }

    @Test
    void folderThatIsNamedByALinkIsListed() throws IOException {
        touch("real/a.md");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertThat(DocumentFolder.list(link).locations()).hasSize(1);
    }

    @Test
    void folderThatIsHiddenItselfIsListedWhenNamed() throws IOException {
        touch(".notes/a.md");
        assertThat(DocumentFolder.list(folder.resolve(".notes")).locations()).hasSize(1);
    }

    @Test
    void fileIsListedAsIfAlone() throws IOException {
        touch("a.md");
        touch("photo.png");
        assertThat(DocumentFolder.list(folder.resolve("a.md")).locations())
                .containsExactly(uri("a.md"));
        assertThat(DocumentFolder.list(folder.resolve("photo.png")).skipped()).hasSize(1);
    }

    @Test
    void lockedFolderInsideCostsOnlyItself() throws IOException {
        touch("a.md");
        touch("locked/b.md");
        Path locked = folder.resolve("locked");
        Files.setPosixFilePermissions(locked, Set.of());
        try {
            DocumentFolder listed = DocumentFolder.list(folder);
            // No lock holds for root.
            if (Files.isReadable(locked)) {
                assertThat(listed.locations()).containsExactly(uri("a.md"), uri("locked/b.md"));
            } else {
                assertThat(listed.locations()).containsExactly(uri("a.md"));
                assertThat(listed.skipped()).containsExactly(locked);
            }
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void tooManyFilesAreRefusedButHiddenOnesNotCounted() throws IOException {
        for (int i = 0; i < 6; i++) {
            touch(".hidden/" + i + ".md");
        }
        touch("a.md");
        assertThat(DocumentFolder.list(folder, 5).locations()).hasSize(1);
        assertThatThrownBy(() -> DocumentFolder.list(folder.resolve(".hidden"), 5))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        error -> assertThat(error.reason()).isEqualTo(Reason.TOO_LARGE))
                .hasMessageContaining("more than 5 files");
        assertThat(DocumentFolder.MAX_FILES).isEqualTo(10_000);
    }

    @Test
    void interruptEndsTheListing() throws IOException {
        touch("a.md");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> DocumentFolder.list(folder)).hasMessageContaining("cancelled");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void missingFolderIsAnError() {
        assertThatThrownBy(() -> DocumentFolder.list(folder.resolve("none")))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        error -> assertThat(error.reason()).isEqualTo(Reason.NOT_FOUND))
                .hasMessageContaining("none");
    }

    private static void makePipe(Path path) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", path.toString()).start();
        assertThat(made.waitFor()).isZero();
    }

    private void touch(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text");
    }

    private URI uri(String name) {
        return folder.resolve(name).toUri();
    }
}
