package io.aiwriter.providers.internal.embedding;

import org.junit.jupiter.api.Nested;

/** The contract of embedding models, for each provider. */
class ServiceEmbeddingModelTest {

    @Nested
    class Openai extends AbstractServiceEmbeddingTest {
        Openai() {
            super(EmbeddingModels.OPENAI);
        }
    }

    @Nested
    class Azure extends AbstractServiceEmbeddingTest {
        Azure() {
            super(EmbeddingModels.AZURE);
        }
    }

    @Nested
    class Mistral extends AbstractServiceEmbeddingTest {
        Mistral() {
            super(EmbeddingModels.MISTRAL);
        }
    }

    @Nested
    class Vllm extends AbstractServiceEmbeddingTest {
        Vllm() {
            super(EmbeddingModels.VLLM);
        }
    }

    @Nested
    class Gemini extends AbstractServiceEmbeddingTest {
        Gemini() {
            super(EmbeddingModels.GEMINI);
        }
    }

    @Nested
    class Gemini2 extends AbstractServiceEmbeddingTest {
        Gemini2() {
            super(EmbeddingModels.GEMINI_2);
        }
    }

    @Nested
    class Vertex extends AbstractServiceEmbeddingTest {
        Vertex() {
            super(EmbeddingModels.VERTEX);
        }
    }

    @Nested
    class Ollama extends AbstractServiceEmbeddingTest {
        Ollama() {
            super(EmbeddingModels.OLLAMA);
        }
    }

    @Nested
    class HuggingFace extends AbstractServiceEmbeddingTest {
        HuggingFace() {
            super(EmbeddingModels.HUGGING_FACE);
        }
    }

    @Nested
    class Tei extends AbstractServiceEmbeddingTest {
        Tei() {
            super(EmbeddingModels.TEI);
        }
    }

    @Nested
    class Cohere extends AbstractServiceEmbeddingTest {
        Cohere() {
            super(EmbeddingModels.COHERE);
        }
    }

    @Nested
    class Voyage extends AbstractServiceEmbeddingTest {
        Voyage() {
            super(EmbeddingModels.VOYAGE);
        }
    }
}
