package io.aiwriter.core.internal.recipes;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.core.internal.prompted.NumberedPassages;
import io.aiwriter.core.internal.prompted.OutlineAnswer;
import io.aiwriter.core.internal.prompted.ShownPassages;
import io.aiwriter.core.internal.prompted.UnusableAnswerException;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.core.internal.writing.Writer;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.recipe.RecipeCatalog;
import io.aiwriter.recipe.UnsuitableRequestException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what names a recipe by that recipe, and hands everything else on. Without a model, recipes
 * that can be served by quoting are.
 */
public final class RecipeWriter implements Writer {

    private static final int ATTEMPTS = 2;

    private final Briefing briefing;
    private final @Nullable ChatModel model;
    private final Writer otherwise;
    private final Clock clock;

    /**
     * A writer.
     *
     * @param recipes what can be asked for by name
     * @param model writes; {@code null} for none
     * @param otherwise writes what names no recipe, and quotes when there is no model
     * @param clock tells the day
     */
    public RecipeWriter(
            RecipeCatalog recipes, @Nullable ChatModel model, Writer otherwise, Clock clock) {
        this.briefing = new Briefing(recipes);
        this.model = model;
        this.otherwise = otherwise;
        this.clock = clock;
    }

    @Override
    public String method() {
        return otherwise.method();
    }

    @Override
    public String model() {
        return otherwise.model();
    }

    @Override
    public Map<String, String> parameters() {
        return otherwise.parameters();
    }

    @Override
    public ContentRequest accept(ContentRequest request) {
        Optional<Brief> brief = briefing.brief(request);
        brief.ifPresent(this::requireModel);
        return brief.map(Brief::request).orElse(request);
    }

    @Override
    public Recipe.SourceUse sourceUse(ContentRequest request) {
        return briefing.brief(request)
                .map(brief -> brief.recipe().sources())
                .orElse(Recipe.SourceUse.REQUIRED);
    }

    @Override
    public Plan plan(ContentRequest request, Findings findings) {
        Optional<Brief> brief = briefing.brief(request);
        if (brief.isEmpty()) {
            return otherwise.plan(request, findings);
        }
        return model == null
                ? quoted(brief.get(), findings)
                : written(brief.get(), findings, model);
    }

    private void requireModel(Brief brief) {
        if (model == null && brief.recipe().extraction() == Recipe.Extraction.NONE) {
            throw new UnsuitableRequestException(
                    "recipe %s needs a chat model: its text cannot be quoted from sources"
                            .formatted(brief.recipe().name()));
        }
    }

    private Plan quoted(Brief brief, Findings findings) {
        requireModel(brief);
        if (findings.passages().isEmpty()) {
            throw new UnsuitableRequestException(
                    "without a chat model recipe %s needs sources to quote from"
                            .formatted(brief.recipe().name()));
        }
        boolean lead = brief.recipe().extraction() == Recipe.Extraction.LEAD;
        ContentRequest request =
                lead ? brief.request().toBuilder().sections(1).build() : brief.request();
        Plan plan = otherwise.plan(request, findings);
        List<String> warnings = new ArrayList<>(plan.warnings());
        if (request.tone().isPresent() || request.audience().isPresent()) {
            warnings.add(
                    "Without a chat model tone and audience have no effect: the text is quoted.");
        }
        if (request.language().isPresent()) {
            warnings.add("Without a chat model the text is in the language of its sources.");
        }
        return new Plan(new ExtractedDraft(plan.draft(), brief), plan.usage(), warnings);
    }

    private Plan written(Brief brief, Findings findings, ChatModel chat) {
        ShownPassages shown = ShownPassages.of(brief.request(), findings.passages(), chat);
        NumberedPassages passages = shown.passages();
        List<String> warnings = new ArrayList<>(shown.warnings());
        LocalDate today = LocalDate.now(clock);
        if (!brief.recipe().parts().isEmpty()) {
            PartsDraft draft = new PartsDraft(chat, brief, passages, today);
            return new Plan(draft, TokenUsage.NONE, warnings);
        }
        return sections(brief, passages, today, warnings);
    }

    private Plan sections(
            Brief brief, NumberedPassages passages, LocalDate today, List<String> warnings) {
        ChatModel chat = Objects.requireNonNull(model);
        Orders orders = new Orders(brief, passages, Rules.of(brief));
        TokenUsage usage = TokenUsage.NONE;
        String complaint = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ChatRequest.Builder order = orders.order(orders.outline(complaint));
            if (chat.info().abilities().contains(ModelInfo.Ability.JSON_SCHEMA)) {
                order.responseFormat(
                        new ResponseFormat.JsonSchema("outline", OutlineAnswer.SCHEMA_WITH_BRIEFS));
            }
            ChatResponse answer = chat.chat(order.build());
            usage = usage.plus(answer.usage());
            try {
                OutlineAnswer plan =
                        OutlineAnswer.parse(
                                answer.text(), passages.ids(), brief.request().sections());
                return plan(
                        brief, new SectionsDraft.Material(plan, passages, today), usage, warnings);
            } catch (UnusableAnswerException e) {
                complaint = String.valueOf(e.getMessage());
            }
        }
        warnings.add(
                "The model gave no usable outline (%s); there is one section."
                        .formatted(complaint));
        OutlineAnswer whole = OutlineAnswer.whole(brief.request().topic(), passages.ids());
        return plan(brief, new SectionsDraft.Material(whole, passages, today), usage, warnings);
    }

    private Plan plan(
            Brief brief, SectionsDraft.Material material, TokenUsage usage, List<String> warnings) {
        ChatModel chat = Objects.requireNonNull(model);
        return new Plan(new SectionsDraft(chat, brief, material), usage, warnings);
    }
}
