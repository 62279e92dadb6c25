package io.aiwriter.providers.internal.embedding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts to what a service takes of each, and lists of texts to what it takes at once.
 *
 * @param texts how many at once, 1 or more
 * @param bytes how many bytes in UTF-8 at once; a single text may be longer. No text has more
 *     tokens than bytes, so that this keeps limits on tokens too
 * @param textBytes how many bytes in UTF-8 of a text
 */
record Batches(int texts, long bytes, int textBytes) {

    /** The lists, in order, none empty. */
    List<List<String>> split(List<String> all) {
        List<List<String>> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        long size = 0;
        for (String text : all) {
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            if (!batch.isEmpty() && (batch.size() == texts || size + length > bytes)) {
                batches.add(batch);
                batch = new ArrayList<>();
                size = 0;
            }
            batch.add(text);
            size += length;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /**
     * A text's beginning, of whole characters. Half a surrogate pair becomes a question mark, and a
     * space stands for no text, which services refuse.
     */
    String cut(String text) {
        int candidates = Math.min(text.length(), textBytes);
        byte[] utf8 = text.substring(0, candidates).getBytes(StandardCharsets.UTF_8);
        int end = Math.min(utf8.length, textBytes);
        while (end > 0 && end < utf8.length && (utf8[end] & 0xC0) == 0x80) {
            end--;
        }
        String cut = new String(utf8, 0, end, StandardCharsets.UTF_8);
        return cut.isEmpty() ? " " : cut;
    }
}
