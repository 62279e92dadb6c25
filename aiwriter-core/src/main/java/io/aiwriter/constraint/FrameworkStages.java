package io.aiwriter.constraint;

import io.aiwriter.content.WordCount;
import io.aiwriter.core.internal.measure.MarkdownShape;
import io.aiwriter.core.internal.measure.Similarity;
import io.aiwriter.core.internal.measure.Terms;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * K19: every stage of a copywriting framework once, in order, filled, within its words and unlike
 * the others; the stage that calls to action does so. Stages are the fields of each entry of a
 * part, or parts, or headings of a text.
 */
final class FrameworkStages implements Check {

    private final String selector;
    private final List<String> stages;
    private final List<String> optional;
    private final boolean ordered;
    private final int min;
    private final int max;
    private final double alike;
    private final String action;
    private final String actionText;

    FrameworkStages(Settings settings) {
        this.selector = settings.text("part", "campaigns");
        this.stages = settings.list("stages");
        this.optional = settings.list("optional");
        this.ordered = settings.flag("ordered", true);
        this.min = settings.limits("words", 1, 250).min();
        this.max = settings.limits("words", 1, 250).max();
        this.alike = settings.decimal("alike", 0.8);
        this.action = settings.text("action", "");
        this.actionText = settings.text("action_text", "");
        settings.require(!stages.isEmpty(), "stages", "is missing: name the stages in order");
        settings.require(
                action.isEmpty() || stages.contains(action), "action", "must be one of the stages");
    }

    @Override
    public String describe() {
        return "every stage once%s: %s; %d to %d words each, none like another%s"
                .formatted(
                        ordered ? ", in this order" : "",
                        String.join(", ", stages),
                        min,
                        max,
                        action.isEmpty() ? "" : "; " + action + " tells the reader what to do");
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (Map.Entry<String, List<Stage>> campaign : campaigns(manuscript).entrySet()) {
            List<Stage> found = campaign.getValue();
            checkPresence(campaign.getKey(), found, report);
            for (int i = 0; i < found.size(); i++) {
                checkStage(found.get(i), report);
                checkLikeness(found.get(i), found.subList(0, i), report);
            }
        }
    }

    private void checkPresence(String where, List<Stage> found, Report report) {
        List<String> names = found.stream().map(Stage::name).toList();
        for (String stage : stages) {
            long count = names.stream().filter(stage::equals).count();
            if (count > 1 || (count == 0 && !optional.contains(stage))) {
                report.error(
                        where, "stage %s is there %d times, must be once".formatted(stage, count));
            }
        }
        List<String> order = stages.stream().filter(names::contains).toList();
        if (ordered && !names.stream().distinct().toList().equals(order)) {
            report.error(where, "stages must come as " + String.join(", ", order));
        }
    }

    private void checkStage(Stage stage, Report report) {
        int words = WordCount.of(stage.text());
        if (words < min || words > max) {
            report.error(
                    stage.where(), "has %d words, must have %d to %d".formatted(words, min, max));
        }
        boolean supplied = !actionText.isEmpty() && Terms.contains(stage.text(), actionText);
        if (stage.name().equals(action) && !supplied && !Prompting.isIn(stage.text())) {
            report.error(stage.where(), "does not tell the reader what to do");
        }
    }

    private void checkLikeness(Stage stage, List<Stage> earlier, Report report) {
        earlier.stream()
                .filter(other -> Similarity.ofTexts(other.text(), stage.text()) > alike)
                .findFirst()
                .ifPresent(
                        other ->
                                report.error(
                                        stage.where(),
                                        "says nearly the same as stage " + other.name()));
    }

    private Map<String, List<Stage>> campaigns(Manuscript manuscript) {
        Map<String, List<Stage>> campaigns = new LinkedHashMap<>();
        for (ManuscriptPart part : manuscript.parts(selector)) {
            if (!part.field().isEmpty()) {
                List<Stage> entry =
                        campaigns.computeIfAbsent(
                                "%s[%d]".formatted(part.name(), part.index()),
                                key -> new ArrayList<>());
                if (stages.contains(part.field()) && !part.text().isBlank()) {
                    entry.add(new Stage(part.field(), part.path(), part.text()));
                }
            }
        }
        if (campaigns.isEmpty()) {
            campaigns.put("", single(manuscript));
        }
        return campaigns;
    }

    /** Stages that are parts of their own, or sections of a text. */
    private List<Stage> single(Manuscript manuscript) {
        List<Stage> found = new ArrayList<>();
        for (ManuscriptPart part : manuscript.parts()) {
            if (stages.contains(part.name()) && !part.text().isBlank()) {
                found.add(new Stage(part.name(), part.path(), part.text()));
            }
        }
        return found.isEmpty() ? sections(manuscript.markdown()) : found;
    }

    private List<Stage> sections(String markdown) {
        List<Stage> found = new ArrayList<>();
        String[] pieces = markdown.split("(?m)^(?= {0,3}#{1,6}\\s)");
        for (String piece : pieces) {
            List<MarkdownShape.Title> headings = MarkdownShape.of(piece).headings();
            if (!headings.isEmpty()) {
                String heading = headings.get(0).text();
                String body = piece.contains("\n") ? piece.substring(piece.indexOf('\n')) : "";
                stages.stream()
                        .filter(stage -> begins(heading, stage) && !body.isBlank())
                        .forEach(stage -> found.add(new Stage(stage, heading, body.strip())));
            }
        }
        return found;
    }

    private static boolean begins(String heading, String stage) {
        List<String> words = Terms.words(heading);
        List<String> name = Terms.words(stage.replace('_', ' '));
        return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
    }

    /**
     * A stage as it was written.
     *
     * @param name which
     * @param where its place
     * @param text its text
     */
    private record Stage(String name, String where, String text) {}
}
