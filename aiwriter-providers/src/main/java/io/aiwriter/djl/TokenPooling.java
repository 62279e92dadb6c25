package io.aiwriter.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import io.aiwriter.djl.DjlSettings.Pooling;
import java.nio.LongBuffer;

/**
 * From one text to one vector of length 1: the mean of its tokens' vectors or that of the first, as
 * in Sentence-BERT (Reimers and Gurevych, 2019).
 */
final class TokenPooling implements NoBatchifyTranslator<String, float[]> {

    private final HuggingFaceTokenizer tokenizer;
    private final Pooling pooling;

    TokenPooling(HuggingFaceTokenizer tokenizer, Pooling pooling) {
        this.tokenizer = tokenizer;
        this.pooling = pooling;
    }

    @Override
    public NDList processInput(TranslatorContext context, String text) {
        Encoding tokens = tokenizer.encode(text);
        NDManager manager = context.getNDManager();
        return new NDList(
                row(manager, "input_ids", tokens.getIds()),
                row(manager, "attention_mask", tokens.getAttentionMask()),
                row(manager, "token_type_ids", tokens.getTypeIds()));
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
        NDArray tokens = output.get(0);
        int dimensions = Math.toIntExact(tokens.getShape().get(2));
        float[] values = tokens.toFloatArray();
        double[] sums = new double[dimensions];
        int counted = pooling == Pooling.MEAN ? values.length : dimensions;
        for (int i = 0; i < counted; i++) {
            sums[i % dimensions] += values[i];
        }
        return normalised(sums);
    }

    private static NDArray row(NDManager manager, String name, long[] values) {
        NDArray row = manager.create(LongBuffer.wrap(values), new Shape(1, values.length));
        row.setName(name);
        return row;
    }

    private static float[] normalised(double[] sums) {
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            unit[i] = (float) (sums[i] / length);
        }
        return unit;
    }
}
