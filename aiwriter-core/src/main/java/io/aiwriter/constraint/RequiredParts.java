package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** K16: what a piece must have: parts, introduction, conclusion, a call to action, questions. */
final class RequiredParts implements Check {

    private static final List<String> CONCLUSIONS =
            List.of(
                    "conclusion",
                    "conclusions",
                    "summary",
                    "takeaways",
                    "takeaway",
                    "wrapping",
                    "final",
                    "closing",
                    "bottom line",
                    "next steps",
                    "fazit",
                    "zusammenfassung",
                    "conclusión",
                    "conclusiones",
                    "resumen",
                    "conclusione",
                    "conclusioni",
                    "conclusão",
                    "résumé",
                    "conclusie",
                    "заключение",
                    "итоги",
                    "まとめ",
                    "结论");

    private final List<String> parts;
    private final boolean introduction;
    private final boolean conclusion;
    private final boolean action;
    private final int questions;
    private final boolean contents;
    private final String listed;
    private final int entries;

    RequiredParts(Settings settings) {
        this.parts = settings.list("parts");
        this.introduction = settings.flag("introduction", false);
        this.conclusion = settings.flag("conclusion", false);
        this.action = settings.flag("action", false);
        this.questions = settings.number("questions", 0);
        this.contents = settings.flag("contents", true);
        this.listed = settings.text("list", "");
        this.entries = settings.number("entries", 0);
    }

    @Override
    public String describe() {
        StringBuilder wanted = new StringBuilder("must have");
        parts.forEach(part -> wanted.append(' ').append(part).append(','));
        wanted.append(introduction ? " an introduction," : "");
        wanted.append(conclusion ? " a conclusion," : "");
        wanted.append(action ? " a call to action," : "");
        wanted.append(questions == 0 ? "" : " exactly %d questions,".formatted(questions));
        wanted.append(entries == 0 ? "" : " exactly %d entries in %s,".formatted(entries, listed));
        return wanted.toString().replaceFirst(",$", "");
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (String part : parts) {
            if (manuscript.parts(part).stream().allMatch(text -> text.text().isBlank())) {
                report.error(part, "is missing");
            }
        }
        MarkdownShape shape = MarkdownShape.of(manuscript.markdown());
        checkFrame(shape, report);
        if (action && !Prompting.isIn(MarkdownShape.plain(manuscript.markdown()))) {
            report.error("", "has no call to action");
        }
        checkQuestions(manuscript, shape, report);
        checkEntries(manuscript, report);
        if (contents) {
            checkContents(shape, report);
        }
    }

    private void checkFrame(MarkdownShape shape, Report report) {
        List<MarkdownShape.Title> sections = shape.headings(2);
        boolean opens =
                shape.lead() > 0
                        || (!sections.isEmpty()
                                && Terms.contains(sections.get(0).text(), "introduction"));
        if (introduction && !opens) {
            report.error("", "has no introduction before its first section");
        }
        boolean closes =
                !sections.isEmpty()
                        && CONCLUSIONS.stream()
                                .anyMatch(
                                        name ->
                                                sections.stream()
                                                        .skip(Math.max(0, sections.size() - 2))
                                                        .anyMatch(
                                                                title ->
                                                                        Terms.contains(
                                                                                title.text(),
                                                                                name)));
        if (conclusion && !closes) {
            report.error("", "has no section that concludes");
        }
    }

    private void checkQuestions(Manuscript manuscript, MarkdownShape shape, Report report) {
        if (questions == 0) {
            return;
        }
        long fields =
                manuscript.parts().stream()
                        .filter(part -> part.field().equals("question"))
                        .filter(part -> endsAsQuestion(part.text()))
                        .count();
        long headings =
                shape.headings().stream().filter(title -> endsAsQuestion(title.text())).count();
        long count = Math.max(fields, headings);
        if (count != questions) {
            report.error("", "has %d questions, must have %d".formatted(count, questions));
        }
    }

    private void checkEntries(Manuscript manuscript, Report report) {
        long count =
                manuscript.parts(listed).stream()
                        .mapToInt(ManuscriptPart::index)
                        .distinct()
                        .count();
        if (entries > 0 && count != entries) {
            report.error(listed, "has %d entries, must have %d".formatted(count, entries));
        }
    }

    private static void checkContents(MarkdownShape shape, Report report) {
        Set<String> anchors =
                shape.headings().stream()
                        .map(title -> "#" + MarkdownShape.anchor(title.text()))
                        .collect(Collectors.toSet());
        shape.links().stream()
                .filter(link -> link.destination().startsWith("#"))
                .filter(link -> !anchors.contains(link.destination()))
                .forEach(
                        link ->
                                report.error(
                                        "",
                                        "link %s leads to no heading"
                                                .formatted(link.destination())));
    }

    private static boolean endsAsQuestion(String text) {
        return text.strip().matches("(?s).*[?？؟]$");
    }
}
