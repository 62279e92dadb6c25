package io.aiwriter.web.library;

import io.aiwriter.citation.Citation;
import io.aiwriter.content.Section;
import io.aiwriter.research.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the sentences of an earlier text again, and puts their citations back. */
final class KeptCitations {

    private KeptCitations() {}

    /**
     * The new sections with the citations of each old sentence that is still there, word for word.
     * A sentence that was there twice keeps the citations of both, in order.
     */
    static List<Section> in(List<Section> changed, List<Section> old) {
        Map<String, List<List<Citation>>> claims = claims(old);
        List<Section> sections = new ArrayList<>();
        for (Section section : changed) {
            List<Citation> kept = new ArrayList<>();
            claims.forEach((claim, groups) -> keep(section.text(), claim, groups, kept));
            kept.sort(Comparator.comparingInt(citation -> citation.claim().start()));
            sections.add(new Section(section.heading(), section.text(), kept));
        }
        return sections;
    }

    private static void keep(
            String text, String claim, List<List<Citation>> groups, List<Citation> kept) {
        int from = 0;
        while (!groups.isEmpty()) {
            int start = text.indexOf(claim, from);
            if (start < 0) {
                return;
            }
            from = start + claim.length();
            TextSpan span = new TextSpan(start, from);
            for (Citation old : groups.removeFirst()) {
                kept.add(
                        new Citation(
                                span, old.sourceId(), old.passageId(), old.quote(), old.verdict()));
            }
        }
    }

    /** The citations of each place, by the sentence that stands there. */
    private static Map<String, List<List<Citation>>> claims(List<Section> sections) {
        Map<String, List<List<Citation>>> claims = new HashMap<>();
        for (Section section : sections) {
            for (int start : places(section)) {
                List<Citation> here =
                        section.citations().stream()
                                .filter(citation -> citation.claim().start() == start)
                                .toList();
                String claim = section.claimOf(here.getFirst());
                if (!claim.isBlank()) {
                    claims.computeIfAbsent(claim, key -> new ArrayList<>()).add(here);
                }
            }
        }
        return claims;
    }

    private static TreeSet<Integer> places(Section section) {
        TreeSet<Integer> places = new TreeSet<>();
        section.citations().forEach(citation -> places.add(citation.claim().start()));
        return places;
    }
}
