package io.aiwriter.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.Owner;
import io.aiwriter.files.ObjectStore;
import io.aiwriter.files.ObjectStoreException;
import io.aiwriter.testkit.AbstractObjectStoreContractTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract in a folder. */
final class FileSystemObjectStoreTest extends AbstractObjectStoreContractTest {

    @TempDir Path folder;

    @Override
    protected ObjectStore open() {
        return FileSystemObjectStore.open(folder.resolve("objects"), 1 << 20);
    }

    @Test
    void emptiedOwnerLeavesNoFileBehind() throws IOException {
        ObjectStore objects = open();
        Owner owner = new Owner("acme", "ana");
        objects.put(owner, new ByteArrayInputStream(new byte[] {1}));
        objects.deleteAll(owner);

        try (Stream<Path> left = Files.list(folder.resolve("objects"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void fileInPlaceOfFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> FileSystemObjectStore.open(file))
                .withMessageContaining("cannot be made");
    }

    @Test
    void limitMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileSystemObjectStore.open(folder, 0))
                .withMessageContaining("maxBytes");
    }
}
