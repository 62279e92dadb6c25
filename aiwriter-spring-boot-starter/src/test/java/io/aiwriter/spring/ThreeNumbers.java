package io.aiwriter.spring;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import java.util.List;

/** The least that is an embedding model. */
final class ThreeNumbers implements EmbeddingModel {

    @Override
    public List<Embedding> embed(List<String> texts, Use use) {
        return texts.stream().map(text -> Embedding.of(1, text.length(), 1)).toList();
    }

    @Override
    public int dimensions() {
        return 3;
    }

    @Override
    public String fingerprint() {
        return "three-numbers";
    }
}
