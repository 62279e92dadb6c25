package io.aiwriter.core.internal.prompted;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.core.internal.prompted.OutlineAnswer.UnusableAnswerException;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.core.internal.writing.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes with a chat model: one call plans the sections and deals the passages out to them, one
 * call a section writes it. The model sees passages under short ids and can cite nothing else.
 */
public final class PromptedWriter implements Writer {

    /** Versions of the prompts; part of a content's provenance. */
    static final String PROMPTS = "system-1 outline-1 section-1";

    private static final int ATTEMPTS = 2;
    private static final int WORDS_A_PASSAGE = 20;
    private static final int FEWEST_PASSAGES = 24;
    private static final int MOST_PASSAGES = 120;
    private static final int CHARACTERS_A_TOKEN = 4;
    private static final double SHARE_OF_WINDOW = 0.5;

    private final ChatModel model;
    private final Prompt system = Prompt.load("system-1");
    private final Prompt outline = Prompt.load("outline-1");
    private final Prompt section = Prompt.load("section-1");

    /**
     * A writer.
     *
     * @param model writes
     */
    public PromptedWriter(ChatModel model) {
        this.model = model;
    }

    @Override
    public String method() {
        return "prompted/1";
    }

    @Override
    public String model() {
        return model.info().provider() + ":" + model.info().model();
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("prompts", PROMPTS);
    }

    @Override
    public Plan plan(ContentRequest request, Findings findings) {
        List<ScoredPassage> shown = fitting(request, findings.passages());
        NumberedPassages passages = new NumberedPassages(shown);
        List<String> warnings = new ArrayList<>();
        if (shown.size() < findings.passages().size()) {
            warnings.add(
                    "%d of %d passages on the topic were not shown to the model for want of room."
                            .formatted(
                                    findings.passages().size() - shown.size(),
                                    findings.passages().size()));
        }
        TokenUsage usage = TokenUsage.NONE;
        String complaint = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ChatResponse answer = model.chat(outlineRequest(request, passages, complaint));
            usage = usage.plus(answer.usage());
            try {
                OutlineAnswer plan =
                        OutlineAnswer.parse(answer.text(), passages.ids(), request.sections());
                return new Plan(draft(request, plan, passages), usage, warnings);
            } catch (UnusableAnswerException e) {
                complaint = String.valueOf(e.getMessage());
            }
        }
        warnings.add(
                "The model gave no usable outline (%s); there is one section."
                        .formatted(complaint));
        OutlineAnswer whole =
                new OutlineAnswer(request.topic(), List.of(new PlannedSection("", passages.ids())));
        return new Plan(draft(request, whole, passages), usage, warnings);
    }

    private PromptedDraft draft(
            ContentRequest request, OutlineAnswer plan, NumberedPassages passages) {
        return new PromptedDraft(
                model, new Instructions(system, section), new Assignment(request, plan, passages));
    }

    private ChatRequest outlineRequest(
            ContentRequest request, NumberedPassages passages, String complaint) {
        String prompt =
                outline.render(
                        Map.of(
                                "words", request.words(),
                                "topic", request.topic(),
                                "sections", request.sections(),
                                "passages", passages.render(passages.ids()),
                                "complaint", complaint.isEmpty() ? false : complaint));
        ChatRequest.Builder chat =
                ChatRequest.builder().system(system.render(Map.of())).user(prompt);
        if (model.info().abilities().contains(ModelInfo.Ability.JSON_SCHEMA)) {
            chat.responseFormat(new ResponseFormat.JsonSchema("outline", OutlineAnswer.SCHEMA));
        }
        return chat.build();
    }

    /** The best passages that there is use and room for. */
    private List<ScoredPassage> fitting(ContentRequest request, List<ScoredPassage> ranked) {
        int useful = Math.clamp(request.words() / WORDS_A_PASSAGE, FEWEST_PASSAGES, MOST_PASSAGES);
        long room =
                model.info().contextWindow().isPresent()
                        ? (long)
                                (model.info().contextWindow().getAsInt()
                                        * SHARE_OF_WINDOW
                                        * CHARACTERS_A_TOKEN)
                        : Long.MAX_VALUE;
        List<ScoredPassage> fitting = new ArrayList<>();
        for (ScoredPassage passage : ranked) {
            room -= passage.passage().text().length();
            if (fitting.size() == useful || (room < 0 && !fitting.isEmpty())) {
                break;
            }
            fitting.add(passage);
        }
        return fitting;
    }

    /**
     * The prompts of a section.
     *
     * @param system holds for every call
     * @param section asks for one section
     */
    record Instructions(Prompt system, Prompt section) {}

    /**
     * What is to be written.
     *
     * @param request what was asked for
     * @param plan the sections
     * @param passages the evidence
     */
    record Assignment(ContentRequest request, OutlineAnswer plan, NumberedPassages passages) {}
}
