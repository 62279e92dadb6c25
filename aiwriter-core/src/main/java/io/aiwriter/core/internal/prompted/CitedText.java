package io.aiwriter.core.internal.prompted;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.core.internal.text.ProseSentences;
import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.core.internal.text.Words;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model wrote, with the markers taken out and turned into citations. A marker belongs to the
 * sentence that it stands in or right behind; an id that was not given to the model becomes nothing
 * but a note.
 *
 * @param text the text without markers
 * @param citations one for each sentence and passage, in the order of the text
 * @param unknown ids that the model made up
 */
public record CitedText(String text, List<Citation> citations, Set<String> unknown) {

    private static final Pattern MARKER =
            Pattern.compile("[ \\t]*\\[\\s*([pP]\\d+(?:\\s*[,;]\\s*[pP]\\d+)*)\\s*]");
    private static final Pattern ID = Pattern.compile("[pP]\\d+");
    private static final ProseSentences PROSE = new ProseSentences();

    /**
     * Reads the markers of a text.
     *
     * @param written what the model wrote
     * @param passages the passages that it may cite
     * @param allowed the ids that it was given for this section
     */
    public static CitedText parse(String written, NumberedPassages passages, List<String> allowed) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARKER.matcher(written);
        int copied = 0;
        while (matcher.find()) {
            text.append(written, copied, matcher.start());
            copied = matcher.end();
            Matcher id = ID.matcher(matcher.group(1));
            while (id.find()) {
                marks.add(new Mark(text.length(), id.group().toLowerCase(Locale.ROOT)));
            }
        }
        text.append(written, copied, written.length());
        return resolve(text.toString(), marks, passages, allowed);
    }

    private static CitedText resolve(
            String text, List<Mark> marks, NumberedPassages passages, List<String> allowed) {
        List<SentenceSpan> sentences = PROSE.of(text, "en");
        Set<String> unknown = new LinkedHashSet<>();
        Set<Citation> citations = new LinkedHashSet<>();
        for (Mark mark : marks) {
            if (!allowed.contains(mark.id())) {
                unknown.add(mark.id());
                continue;
            }
            passages.find(mark.id())
                    .ifPresent(
                            passage ->
                                    sentenceAt(sentences, mark.position())
                                            .map(sentence -> cite(sentence, passage))
                                            .ifPresent(citations::add));
        }
        return new CitedText(text, List.copyOf(citations), unknown);
    }

    /** The sentence that holds the last character before a position. */
    private static Optional<SentenceSpan> sentenceAt(List<SentenceSpan> sentences, int position) {
        return sentences.stream()
                .filter(sentence -> sentence.span().start() < position)
                .max(Comparator.comparingInt(sentence -> sentence.span().start()));
    }

    private static Citation cite(SentenceSpan sentence, ScoredPassage passage) {
        return new Citation(
                sentence.span(),
                passage.source().id(),
                passage.passage().id(),
                closest(sentence.text(), passage),
                Verdict.UNCHECKED);
    }

    /**
     * The sentence of the passage that shares most words; the whole passage when none shares any.
     */
    private static TextSpan closest(String claim, ScoredPassage passage) {
        Set<String> words = new HashSet<>(Words.of(claim));
        TextSpan best = passage.passage().span();
        double bestShare = 0;
        for (SentenceSpan sentence : PROSE.of(passage.passage().text().untrusted(), "en")) {
            Set<String> shared = new HashSet<>(Words.of(sentence.text()));
            int size = shared.size();
            shared.retainAll(words);
            double share = size == 0 ? 0 : (double) shared.size() / (words.size() + size);
            if (share > bestShare) {
                bestShare = share;
                best = sentence.span().shift(passage.passage().span().start());
            }
        }
        return best;
    }

    /**
     * A marker.
     *
     * @param position where it stood in the text without markers
     * @param id the passage's id
     */
    private record Mark(int position, String id) {}
}
