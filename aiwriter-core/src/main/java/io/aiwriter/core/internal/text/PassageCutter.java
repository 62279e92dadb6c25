package io.aiwriter.core.internal.text;

import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.SourceText;
import io.aiwriter.research.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Cuts sources into passages along their structure: a passage never crosses a heading, never cuts a
 * sentence, and keeps a table or a piece of code whole. A passage has at most {@value #MAX_TOKENS}
 * tokens by {@link TokenEstimate}, unless one sentence, table or piece of code alone has more.
 * Thread-safe.
 */
public final class PassageCutter {

    /**
     * Room for the headings that are embedded with it, below the 256 tokens of the small models.
     */
    static final int MAX_TOKENS = 210;

    /** From this size on, a new paragraph that does not fit begins a new passage. */
    static final int GOOD_TOKENS = 100;

    private final ProseSentences prose = new ProseSentences();

    /**
     * The passages of a source, in the order of its text. The same source gives the same passages.
     */
    public List<Passage> cut(Source source) {
        String text = source.text().untrusted();
        Packing packing = new Packing(source);
        for (TextBlock block : prose.blocks(text)) {
            packing.add(block, prose.units(block, text, language(source)));
        }
        return packing.finish();
    }

    /** The sentences of a passage, with offsets in the source; tables and code have none. */
    public List<SentenceSpan> sentences(Source source, Passage passage) {
        return prose.of(passage.text().untrusted(), language(source)).stream()
                .map(
                        sentence ->
                                new SentenceSpan(
                                        sentence.span().shift(passage.span().start()),
                                        sentence.text()))
                .toList();
    }

    private static String language(Source source) {
        return source.language().orElse("en");
    }

    /** Fills passages unit by unit. */
    private static final class Packing {

        private final Source source;
        private final String text;
        private final List<Passage> passages = new ArrayList<>();
        private List<String> headings = List.of();
        private int start = -1;
        private int end;

        Packing(Source source) {
            this.source = source;
            this.text = source.text().untrusted();
        }

        void add(TextBlock block, List<TextSpan> units) {
            if (!block.headings().equals(headings)) {
                close();
                headings = block.headings();
            }
            boolean wellFilled = start >= 0 && tokens(start, end) >= GOOD_TOKENS;
            if (wellFilled && tokens(start, block.span().end()) > MAX_TOKENS) {
                close();
            }
            units.forEach(this::add);
        }

        private void add(TextSpan unit) {
            if (start >= 0 && tokens(start, unit.end()) > MAX_TOKENS) {
                close();
            }
            if (start < 0) {
                start = unit.start();
            }
            end = unit.end();
        }

        List<Passage> finish() {
            close();
            return passages;
        }

        private int tokens(int from, int to) {
            return TokenEstimate.tokens(text.substring(from, to));
        }

        private void close() {
            if (start < 0) {
                return;
            }
            TextSpan span = new TextSpan(start, end);
            int ordinal = passages.size();
            passages.add(
                    new Passage(
                            passageId(ordinal),
                            source.id(),
                            ordinal,
                            span,
                            SourceText.of(text.substring(start, end)),
                            headings));
            start = -1;
        }

        private UUID passageId(int ordinal) {
            String name = source.id() + "/" + ordinal;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }
}
