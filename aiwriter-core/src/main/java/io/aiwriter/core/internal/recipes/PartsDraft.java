package io.aiwriter.core.internal.recipes;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.Section;
import io.aiwriter.core.internal.prompted.NumberedPassages;
import io.aiwriter.core.internal.prompted.UnusableAnswerException;
import io.aiwriter.core.internal.writing.Draft;
import io.aiwriter.core.internal.writing.DraftedSection;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A piece in parts that a model writes in one answer. What breaks a rule goes back to it a bounded
 * number of times; the best answer is then mended where that is safe, and the rest is reported.
 */
final class PartsDraft implements Draft {

    private final ChatModel model;
    private final Brief brief;
    private final NumberedPassages passages;
    private final LocalDate today;
    private final Rules rules;
    private final PartsForm form;
    private volatile @Nullable CitedManuscript written;

    PartsDraft(ChatModel model, Brief brief, NumberedPassages passages, LocalDate today) {
        this.model = model;
        this.brief = brief;
        this.passages = passages;
        this.today = today;
        this.rules = Rules.of(brief);
        this.form = new PartsForm(brief.recipe().parts());
    }

    /** The part called title, once it is written; else the topic. */
    @Override
    public String title() {
        CitedManuscript whole = written;
        String title = whole == null ? "" : whole.manuscript().title().strip();
        return title.isEmpty() ? brief.request().topic() : title;
    }

    @Override
    public List<String> headings() {
        return List.of(brief.recipe().title());
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Map<String, String> parameters() {
        return brief.parameters();
    }

    @Override
    public DraftedSection write(int section, Consumer<String> progress) {
        Orders orders = new Orders(brief, passages, rules);
        Conversation conversation = new Conversation(model, orders.parts(form, model));
        Attempt best = null;
        String complaint = "";
        for (int round = 0; round <= brief.rounds() && (best == null || !best.holds()); round++) {
            try {
                Attempt attempt = attempt(conversation.ask(progress));
                best = best == null || attempt.errors() <= best.errors() ? attempt : best;
                complaint = Orders.fix(attempt.violations());
            } catch (UnusableAnswerException e) {
                complaint = Orders.fix("- the answer: " + e.getMessage());
            }
            conversation.complain(complaint);
        }
        if (best == null) {
            throw conversation.unusable(
                    "the model gave no usable answer for recipe " + brief.recipe().name());
        }
        return finished(best, conversation);
    }

    /** One answer becomes as many sections as its parts need. */
    @Override
    public List<DraftedSection> finish(List<DraftedSection> drafted) {
        CitedManuscript whole = written;
        if (whole == null) {
            return drafted;
        }
        List<DraftedSection> sections = new ArrayList<>();
        for (Section section : PartsLayout.sections(brief.recipe().parts(), whole)) {
            sections.add(new DraftedSection(section, TokenUsage.NONE, List.of()));
        }
        DraftedSection first = drafted.get(0);
        sections.set(
                0, new DraftedSection(sections.get(0).section(), first.usage(), first.warnings()));
        return sections;
    }

    private Attempt attempt(String answer) throws UnusableAnswerException {
        List<ManuscriptPart> parts = form.read(answer);
        CitedManuscript text = CitedManuscript.of(brief, parts, passages, today);
        return new Attempt(text, rules.check(text.manuscript()));
    }

    private DraftedSection finished(Attempt best, Conversation conversation) {
        CitedManuscript mended = best.text().with(rules.repair(best.text().manuscript()));
        written = mended;
        List<String> warnings = new ArrayList<>(conversation.warnings());
        if (!best.text().unknown().isEmpty()) {
            warnings.add(
                    "The model cited passages that do not exist (%s); the marks were removed."
                            .formatted(String.join(", ", best.text().unknown())));
        }
        warnings.addAll(Rules.warnings(brief, rules.check(mended.manuscript())));
        Section whole = new Section("", mended.manuscript().markdown(), List.of());
        return new DraftedSection(whole, conversation.usage(), warnings);
    }

    /**
     * An answer.
     *
     * @param text what it says
     * @param violations the rules it breaks
     */
    private record Attempt(CitedManuscript text, List<Violation> violations) {

        int errors() {
            return Rules.errors(violations).size();
        }

        boolean holds() {
            return errors() == 0;
        }
    }
}
