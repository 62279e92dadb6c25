package io.aiwriter.core.internal.recipes;

import io.aiwriter.citation.Citation;
import io.aiwriter.core.internal.prompted.CitedText;
import io.aiwriter.core.internal.prompted.NumberedPassages;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.ManuscriptSource;
import io.aiwriter.research.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts without their citation marks, and the citations that the marks stood for.
 *
 * @param manuscript the texts
 * @param cited the text of each place as it was cited, with its citations
 * @param unknown marks of passages that do not exist
 */
record CitedManuscript(Manuscript manuscript, Map<String, CitedText> cited, Set<String> unknown) {

    /** Takes the marks out of texts. */
    static CitedManuscript of(
            Brief brief, List<ManuscriptPart> parts, NumberedPassages passages, LocalDate today) {
        Manuscript.Builder manuscript = Manuscript.builder().language(brief.language()).date(today);
        Map<String, CitedText> cited = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (ManuscriptPart part : parts) {
            CitedText text = CitedText.parse(part.text(), passages, passages.ids());
            manuscript.part(part.withText(text.text()));
            cited.put(part.path(), text);
            unknown.addAll(text.unknown());
        }
        manuscript.inputs(brief.values());
        for (String id : passages.ids()) {
            passages.find(id)
                    .map(
                            passage ->
                                    new ManuscriptSource(
                                            id,
                                            passage.source().location(),
                                            passage.passage().text()))
                    .ifPresent(manuscript::source);
        }
        return new CitedManuscript(manuscript.build(), cited, unknown);
    }

    /** The same citations for texts that were mended. */
    CitedManuscript with(Manuscript mended) {
        return new CitedManuscript(mended, cited, unknown);
    }

    /**
     * The citations of a place as far as its text still has the sentences that they are about.
     *
     * @param part the place with its text as it is now
     * @param offset where that text begins in a longer one
     */
    List<Citation> citations(ManuscriptPart part, int offset) {
        Set<Citation> moved = new LinkedHashSet<>();
        for (Map.Entry<String, CitedText> before : cited.entrySet()) {
            boolean here = before.getKey().equals(part.path());
            if (here || before.getValue().text().equals(part.text())) {
                moved.addAll(moved(before.getValue(), part.text(), offset));
            }
        }
        return List.copyOf(moved);
    }

    private static List<Citation> moved(CitedText before, String text, int offset) {
        List<Citation> moved = new ArrayList<>();
        for (Citation citation : before.citations()) {
            String claim =
                    before.text().substring(citation.claim().start(), citation.claim().end());
            int start = text.indexOf(claim);
            if (start >= 0) {
                moved.add(
                        new Citation(
                                new TextSpan(start, start + claim.length()).shift(offset),
                                citation.sourceId(),
                                citation.passageId(),
                                citation.quote(),
                                citation.verdict()));
            }
        }
        return moved;
    }
}
