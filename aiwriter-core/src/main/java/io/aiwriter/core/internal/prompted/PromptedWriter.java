package io.aiwriter.core.internal.prompted;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.core.internal.writing.Findings;
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
        ShownPassages shown = ShownPassages.of(request, findings.passages(), model);
        NumberedPassages passages = shown.passages();
        List<String> warnings = new ArrayList<>(shown.warnings());
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
        OutlineAnswer whole = OutlineAnswer.whole(request.topic(), passages.ids());
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
