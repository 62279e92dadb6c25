package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.research.UnreadableSourceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void missingFolderIsAnError() {
        assertThatThrownBy(() -> DocumentFolder.list(folder.resolve("none")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("none");
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
