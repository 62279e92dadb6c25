package io.aiwriter.lucene;

import io.aiwriter.testkit.AbstractVectorStoreFilterContractTest;
import io.aiwriter.vector.VectorStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneVectorStoreFilterContractTest extends AbstractVectorStoreFilterContractTest {

    @TempDir private Path directory;

    @Override
    protected VectorStore open() {
        return LuceneVectorStore.open(directory, DIMENSIONS, "fixture");
    }
}
