package io.aiwriter.pipeline;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.djl.DjlEmbeddingModel;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.jdbc.QueueSettings;
import io.aiwriter.lucene.LuceneVectorStore;
import io.aiwriter.pages.DocumentReader;
import io.aiwriter.run.RunQueue;
import io.aiwriter.run.RunRepository;
import java.nio.file.Path;

/** Real parts in a folder of the test's own. The model is loaded once for all tests. */
final class Workbench implements AutoCloseable {

    static final DjlEmbeddingModel EMBEDDINGS = DjlEmbeddingModel.miniLm();

    private final JdbcStore store;
    private final LuceneVectorStore vectors;

    Workbench(Path folder) {
        this.store = JdbcStore.sqlite(folder.resolve("aiwriter.db"));
        this.vectors =
                LuceneVectorStore.open(
                        folder.resolve("vectors"),
                        EMBEDDINGS.dimensions(),
                        EMBEDDINGS.fingerprint());
    }

    AiWriter.Builder writer() {
        return AiWriter.builder()
                .pages(DocumentReader.create())
                .embeddings(EMBEDDINGS)
                .contents(store.contents())
                .vectors(vectors, () -> LuceneVectorStore.inMemory(EMBEDDINGS.dimensions()));
    }

    RunQueue queue(QueueSettings settings) {
        return store.queue(settings);
    }

    RunRepository runs() {
        return store.runs();
    }

    ContentRepository contents() {
        return store.contents();
    }

    boolean deleteOwner(Owner owner) {
        return store.deleteOwner(owner);
    }

    LuceneVectorStore vectors() {
        return vectors;
    }

    int stored() {
        return store.contents().list(Owner.LOCAL, ContentRepository.MAX_PAGE, 0).size();
    }

    @Override
    public void close() {
        vectors.close();
        store.close();
    }
}
