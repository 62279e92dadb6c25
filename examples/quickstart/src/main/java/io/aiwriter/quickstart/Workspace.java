package io.aiwriter.quickstart;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.djl.DjlEmbeddingModel;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.lucene.LuceneVectorStore;
import io.aiwriter.pages.DocumentReader;
import io.aiwriter.pipeline.AiWriter;
import io.aiwriter.recipe.RecipeCatalog;
import io.aiwriter.research.SearchProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The parts of a writer, opened from one folder. */
final class Workspace implements AutoCloseable {

    private final JdbcStore store;
    private final DjlEmbeddingModel embeddings;
    private final LuceneVectorStore vectors;

    private Workspace(JdbcStore store, DjlEmbeddingModel embeddings, LuceneVectorStore vectors) {
        this.store = store;
        this.embeddings = embeddings;
        this.vectors = vectors;
    }

    static Workspace open(Path home) {
        JdbcStore store = openStore(home);
        DjlEmbeddingModel embeddings = null;
        try {
            embeddings = DjlEmbeddingModel.miniLm();
            LuceneVectorStore vectors =
                    LuceneVectorStore.open(
                            home.resolve("vectors"),
                            embeddings.dimensions(),
                            embeddings.fingerprint());
            return new Workspace(store, embeddings, vectors);
        } catch (RuntimeException e) {
            store.close();
            if (embeddings != null) {
                embeddings.close();
            }
            throw e;
        }
    }

    /** The database alone, for commands that neither search nor write. */
    static JdbcStore openStore(Path home) {
        return JdbcStore.sqlite(database(home));
    }

    /** Where the database of a folder lies. */
    static Path database(Path home) {
        return home.resolve("aiwriter.db");
    }

    ContentRepository contents() {
        return store.contents();
    }

    AiWriter writer(
            DocumentReader pages,
            Optional<ChatModel> model,
            RecipeCatalog recipes,
            List<SearchProvider> search) {
        AiWriter.Builder builder =
                AiWriter.builder()
                        .pages(pages)
                        .embeddings(embeddings)
                        .contents(store.contents())
                        .runs(store.runs())
                        .recipes(recipes)
                        .search(search)
                        .vectors(
                                vectors, () -> LuceneVectorStore.inMemory(embeddings.dimensions()));
        model.ifPresent(builder::chatModel);
        AiWriter writer = builder.build();
        writer.catchUp();
        return writer;
    }

    @Override
    public void close() {
        vectors.close();
        embeddings.close();
        store.close();
    }
}
