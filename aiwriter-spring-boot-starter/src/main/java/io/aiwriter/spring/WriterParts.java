package io.aiwriter.spring;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.lucene.LuceneVectorStore;
import io.aiwriter.pipeline.AiWriter;
import io.aiwriter.research.PageReader;
import io.aiwriter.vector.VectorStore;

/** What a writer cannot be without. */
record WriterParts(
        PageReader pages,
        EmbeddingModel embeddings,
        ContentRepository contents,
        VectorStore vectors) {

    AiWriter.Builder builder() {
        return AiWriter.builder()
                .pages(pages)
                .embeddings(embeddings)
                .contents(contents)
                .vectors(vectors, () -> LuceneVectorStore.inMemory(embeddings.dimensions()));
    }
}
