package io.aiwriter.core.internal.prompted;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.content.Section;
import io.aiwriter.core.internal.writing.Draft;
import io.aiwriter.core.internal.writing.DraftedSection;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A planned piece that a chat model writes section by section, streamed. */
final class PromptedDraft implements Draft {

    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}\\s.*\\R?");

    private final ChatModel model;
    private final PromptedWriter.Instructions instructions;
    private final PromptedWriter.Assignment assignment;

    PromptedDraft(
            ChatModel model,
            PromptedWriter.Instructions instructions,
            PromptedWriter.Assignment assignment) {
        this.model = model;
        this.instructions = instructions;
        this.assignment = assignment;
    }

    @Override
    public String title() {
        return assignment.plan().title();
    }

    @Override
    public List<String> headings() {
        return assignment.plan().sections().stream().map(PlannedSection::heading).toList();
    }

    @Override
    public DraftedSection write(int section, Consumer<String> progress) {
        PlannedSection planned = assignment.plan().sections().get(section);
        ChatResponse answer = StreamedAnswer.of(model, request(section, planned), progress);
        String written = HEADING.matcher(answer.text()).replaceAll("").strip();
        if (written.isEmpty()) {
            throw new ProtocolException(
                    "the model wrote nothing for section \"%s\" (finish reason %s); try again or"
                                    .formatted(planned.heading(), answer.finishReason().raw())
                            + " choose another model",
                    ProviderFailure.builder(model.info().provider())
                            .model(model.info().model())
                            .build(),
                    null);
        }
        CitedText cited = CitedText.parse(written, assignment.passages(), planned.passages());
        return new DraftedSection(
                new Section(planned.heading(), cited.text(), cited.citations()),
                answer.usage(),
                warnings(planned, answer, cited));
    }

    private ChatRequest request(int section, PlannedSection planned) {
        List<String> headings = headings();
        StringBuilder outline = new StringBuilder();
        for (int i = 0; i < headings.size(); i++) {
            outline.append(i + 1).append(". ").append(headings.get(i)).append('\n');
        }
        String prompt =
                instructions
                        .section()
                        .render(
                                Map.of(
                                        "title", title(),
                                        "topic", assignment.request().topic(),
                                        "outline", outline.toString(),
                                        "number", section + 1,
                                        "heading", planned.heading(),
                                        "words", assignment.request().words() / headings.size(),
                                        "passages",
                                                assignment.passages().render(planned.passages())));
        return ChatRequest.builder()
                .system(instructions.system().render(Map.of()))
                .user(prompt)
                .build();
    }

    private static List<String> warnings(
            PlannedSection planned, ChatResponse answer, CitedText cited) {
        List<String> warnings = new ArrayList<>(answer.warnings());
        if (answer.finishReason().kind() == FinishReason.Kind.LENGTH) {
            warnings.add(
                    "Section \"%s\" was cut at the model's output limit."
                            .formatted(planned.heading()));
        }
        if (!cited.unknown().isEmpty()) {
            warnings.add(
                    "In section \"%s\" the model cited passages that do not exist (%s); the marks were"
                                    .formatted(
                                            planned.heading(), String.join(", ", cited.unknown()))
                            + " removed.");
        }
        if (cited.citations().isEmpty()) {
            warnings.add("Section \"%s\" cites nothing.".formatted(planned.heading()));
        }
        return warnings;
    }
}
