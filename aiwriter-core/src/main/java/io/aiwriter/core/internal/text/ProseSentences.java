package io.aiwriter.core.internal.text;

import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the sentences of Markdown-flavoured text; headings, tables and code have none. Thread-safe.
 */
public final class ProseSentences {

    private final BlockReader blocks = new BlockReader();
    private final Map<String, SentenceSplitter> splitters = new ConcurrentHashMap<>();

    /**
     * The sentences in order.
     *
     * @param text the text; offsets of the result count in it
     * @param language its BCP 47 tag
     */
    public List<SentenceSpan> of(String text, String language) {
        List<SentenceSpan> sentences = new ArrayList<>();
        for (TextBlock block : blocks.read(text)) {
            if (block.kind() == TextBlock.Kind.PROSE) {
                for (TextSpan span : units(block, text, language)) {
                    sentences.add(new SentenceSpan(span, text.substring(span.start(), span.end())));
                }
            }
        }
        return sentences;
    }

    List<TextBlock> blocks(String text) {
        return blocks.read(text);
    }

    /**
     * The pieces of a block that are never cut: its sentences, or all of it when it is no prose.
     */
    List<TextSpan> units(TextBlock block, String text, String language) {
        if (block.kind() == TextBlock.Kind.VERBATIM) {
            return List.of(block.span());
        }
        String paragraph = text.substring(block.span().start(), block.span().end());
        return splitters.computeIfAbsent(language, SentenceSplitter::new).split(paragraph).stream()
                .map(span -> span.shift(block.span().start()))
                .toList();
    }
}
