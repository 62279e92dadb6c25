package io.aiwriter.core.internal.recipes;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.constraint.ConstraintCatalog;
import io.aiwriter.content.Section;
import io.aiwriter.core.internal.prompted.CitedText;
import io.aiwriter.core.internal.prompted.NumberedPassages;
import io.aiwriter.core.internal.prompted.OutlineAnswer;
import io.aiwriter.core.internal.prompted.PlannedSection;
import io.aiwriter.core.internal.writing.Draft;
import io.aiwriter.core.internal.writing.DraftedSection;
import io.aiwriter.recipe.Constraint;
import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.ManuscriptSource;
import io.aiwriter.recipe.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A planned piece that a model writes section by section. Each section is held to its share of the
 * words and to the rules that a section alone can break; the whole is checked once it is joined.
 */
final class SectionsDraft implements Draft {

    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,2}\\s.*\\R?");
    private static final double TOLERANCE = 0.05;

    /** Rules that can be told from one section. */
    private static final Set<String> LOCAL = Set.of("K18", "K22", "K23", "K25");

    private final ChatModel model;
    private final Brief brief;
    private final NumberedPassages passages;
    private final OutlineAnswer plan;
    private final Rules rules;
    private final LocalDate today;

    SectionsDraft(ChatModel model, Brief brief, Material material) {
        this.model = model;
        this.brief = brief;
        this.passages = material.passages();
        this.plan = material.plan();
        this.today = material.today();
        this.rules = Rules.of(brief);
    }

    @Override
    public String title() {
        return plan.title();
    }

    @Override
    public List<String> headings() {
        return plan.sections().stream().map(PlannedSection::heading).toList();
    }

    @Override
    public Map<String, String> parameters() {
        return brief.parameters();
    }

    @Override
    public DraftedSection write(int section, Consumer<String> progress) {
        PlannedSection planned = plan.sections().get(section);
        Orders orders = new Orders(brief, passages, rules);
        Rules local = local();
        Conversation conversation =
                new Conversation(
                        model,
                        orders.order(orders.section(order(section, local), planned.passages())));
        CitedText best = null;
        List<Violation> left = List.of();
        for (int round = 0; round <= brief.rounds(); round++) {
            String answer = HEADING.matcher(conversation.ask(progress)).replaceAll("").strip();
            CitedText text = CitedText.parse(answer, passages, planned.passages());
            List<Violation> found =
                    answer.isEmpty() ? List.of(nothing()) : Rules.errors(local.check(alone(text)));
            if (!answer.isEmpty() && (best == null || found.size() <= left.size())) {
                best = text;
                left = found;
            }
            if (found.isEmpty()) {
                break;
            }
            conversation.complain(Orders.fix(found));
        }
        if (best == null) {
            throw conversation.unusable(
                    "the model wrote nothing for section \"%s\"".formatted(planned.heading()));
        }
        return new DraftedSection(
                new Section(planned.heading(), best.text(), best.citations()),
                conversation.usage(),
                warnings(planned, best, conversation));
    }

    /** Checks the whole, and says with the first section what the rules found. */
    @Override
    public List<DraftedSection> finish(List<DraftedSection> drafted) {
        List<String> found = Rules.warnings(brief, rules.check(whole(drafted)));
        List<DraftedSection> finished = new ArrayList<>(drafted);
        DraftedSection first = drafted.get(0);
        List<String> warnings = new ArrayList<>(first.warnings());
        warnings.addAll(found);
        finished.set(0, new DraftedSection(first.section(), first.usage(), warnings));
        return finished;
    }

    private Map<String, Object> order(int section, Rules local) {
        PlannedSection planned = plan.sections().get(section);
        StringBuilder outline = new StringBuilder();
        for (int i = 0; i < plan.sections().size(); i++) {
            PlannedSection other = plan.sections().get(i);
            outline.append("%d. %s: %s%n".formatted(i + 1, other.heading(), other.brief()));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", plan.title());
        values.put("outline", outline.toString().strip());
        values.put("number", section + 1);
        values.put("heading", planned.heading());
        values.put("brief", planned.brief());
        values.put("least", least());
        values.put("most", most());
        values.put("rules", local.described());
        return values;
    }

    private Rules local() {
        List<Constraint> local = new ArrayList<>();
        local.add(ConstraintCatalog.create("words", Map.of("min", least(), "max", most())));
        brief.rules().stream().filter(rule -> LOCAL.contains(rule.id())).forEach(local::add);
        return new Rules(local);
    }

    private int least() {
        return (int) Math.ceil(share() * (1 - TOLERANCE));
    }

    private int most() {
        return (int) Math.floor(share() * (1 + TOLERANCE));
    }

    private double share() {
        return (double) brief.request().words() / plan.sections().size();
    }

    private Manuscript alone(CitedText text) {
        return Manuscript.builder()
                .language(brief.language())
                .part(new ManuscriptPart("sections", 0, "text", text.text()))
                .build();
    }

    private Manuscript whole(List<DraftedSection> drafted) {
        Manuscript.Builder whole =
                Manuscript.builder()
                        .language(brief.language())
                        .inputs(brief.values())
                        .date(today)
                        .part(Manuscript.TITLE, plan.title());
        for (int i = 0; i < drafted.size(); i++) {
            Section section = drafted.get(i).section();
            whole.part(new ManuscriptPart("sections", i, "heading", section.heading()));
            whole.part(new ManuscriptPart("sections", i, "text", section.text()));
        }
        passages.ids().stream()
                .flatMap(
                        id ->
                                passages.find(id).stream()
                                        .map(
                                                passage ->
                                                        new ManuscriptSource(
                                                                id,
                                                                passage.source().location(),
                                                                passage.passage().text())))
                .forEach(whole::source);
        return whole.build();
    }

    private List<String> warnings(
            PlannedSection planned, CitedText text, Conversation conversation) {
        List<String> warnings = new ArrayList<>(conversation.warnings());
        if (!text.unknown().isEmpty()) {
            warnings.add(
                    "In section \"%s\" the model cited passages that do not exist (%s); the marks were removed."
                            .formatted(planned.heading(), String.join(", ", text.unknown())));
        }
        if (text.citations().isEmpty() && !passages.ids().isEmpty()) {
            warnings.add("Section \"%s\" cites nothing.".formatted(planned.heading()));
        }
        return warnings;
    }

    private static Violation nothing() {
        return new Violation("K16", Violation.Severity.ERROR, "", "there is no text");
    }

    /**
     * What a piece is written from.
     *
     * @param plan its sections
     * @param passages the evidence
     * @param today the day it is written on
     */
    record Material(OutlineAnswer plan, NumberedPassages passages, LocalDate today) {}
}
