package io.aiwriter.core.internal.extractive;

import io.aiwriter.citation.Citation;
import io.aiwriter.citation.Verdict;
import io.aiwriter.content.Section;
import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A section of quoted sentences: those of one source together and in the order of the source, a new
 * paragraph where the passage changes.
 *
 * @param heading its heading; empty for the lead
 * @param sentences what it quotes
 */
record QuotedSection(String heading, List<Candidate> sentences) {

    private static final int LONGEST_PARAGRAPH = 5;

    /** Sorts the sentences into reading order. */
    static QuotedSection of(String heading, List<Candidate> chosen) {
        List<Candidate> sorted = new ArrayList<>(chosen);
        List<Object> sources =
                chosen.stream().map(c -> (Object) c.passage().source().id()).distinct().toList();
        sorted.sort(
                Comparator.comparingInt((Candidate c) -> sources.indexOf(c.passage().source().id()))
                        .thenComparingInt(c -> c.sentence().span().start()));
        return new QuotedSection(heading, List.copyOf(sorted));
    }

    /** The section with a citation to each sentence. */
    Section toSection() {
        StringBuilder text = new StringBuilder();
        List<Citation> citations = new ArrayList<>();
        int inParagraph = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Candidate sentence = sentences.get(i);
            boolean begins = i == 0 || breaksBefore(i, inParagraph);
            text.append(i == 0 ? "" : begins ? "\n\n" : " ");
            inParagraph = begins ? 1 : inParagraph + 1;
            int start = text.length();
            text.append(sentence.sentence().text());
            citations.add(
                    new Citation(
                            new TextSpan(start, text.length()),
                            sentence.passage().source().id(),
                            sentence.passage().passage().id(),
                            sentence.sentence().span(),
                            Verdict.UNCHECKED));
        }
        return new Section(heading, text.toString(), citations);
    }

    private boolean breaksBefore(int i, int inParagraph) {
        Candidate previous = sentences.get(i - 1);
        Candidate current = sentences.get(i);
        boolean otherPlace =
                !previous.passage().source().id().equals(current.passage().source().id())
                        || current.passage().passage().ordinal()
                                > previous.passage().passage().ordinal() + 1;
        return (otherPlace && inParagraph > 1)
                || (inParagraph >= LONGEST_PARAGRAPH && !current.follows(previous));
    }
}
