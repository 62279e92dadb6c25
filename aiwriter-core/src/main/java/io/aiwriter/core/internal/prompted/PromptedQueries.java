package io.aiwriter.core.internal.prompted;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.discovery.KeyphraseQueries;
import io.aiwriter.discovery.QueryPlanner;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets a chat model look at a topic from several perspectives, ask from each what its reader wants
 * to know, and turn the questions into queries (Shao et al., "Assisting in writing Wikipedia-like
 * articles from scratch with large language models", NAACL 2024). A later round sees the titles and
 * headings of what was found, fenced, and asks for what is missing. When the model fails or its
 * answer cannot be used, the topic's keyphrases are asked, and a note says so. Thread-safe.
 */
public final class PromptedQueries implements QueryPlanner {

    private static final int FINDINGS_SHOWN = 20;

    private final ChatModel model;
    private final Prompt system = Prompt.load("planner-1");
    private final Prompt queries = Prompt.load("queries-1");
    private final QueryPlanner withoutModel = KeyphraseQueries.create();

    /**
     * A planner.
     *
     * @param model plans
     */
    public PromptedQueries(ChatModel model) {
        this.model = model;
    }

    @Override
    public Plan plan(Round round) {
        TokenUsage usage = TokenUsage.NONE;
        String problem;
        try {
            ChatResponse answer = model.chat(request(round));
            usage = answer.usage();
            return new Plan(QueriesAnswer.parse(answer.text()).queries(), usage, List.of());
        } catch (UnusableAnswerException e) {
            problem = "its answer could not be used: " + e.getMessage();
        } catch (CallCancelledException e) {
            throw e;
        } catch (ProviderException e) {
            problem = String.valueOf(e.getMessage());
        }
        return new Plan(
                withoutModel.plan(round).queries(),
                usage,
                List.of("The searches were planned without the model; %s.".formatted(problem)));
    }

    private ChatRequest request(Round round) {
        String prompt =
                queries.render(
                        Map.of(
                                "topic", round.topic(),
                                "breadth", round.breadth(),
                                "followsUp", !round.asked().isEmpty(),
                                "asked", String.join("\n", round.asked()),
                                "found", found(round)));
        ChatRequest.Builder chat =
                ChatRequest.builder().system(system.render(Map.of())).user(prompt);
        if (model.info().abilities().contains(ModelInfo.Ability.JSON_SCHEMA)) {
            chat.responseFormat(new ResponseFormat.JsonSchema("queries", QueriesAnswer.SCHEMA));
        }
        return chat.build();
    }

    private static String found(Round round) {
        return round.found().stream()
                .limit(FINDINGS_SHOWN)
                .map(PromptedQueries::document)
                .collect(Collectors.joining("\n"));
    }

    private static String document(Finding finding) {
        String headings =
                finding.headings().stream()
                        .map(heading -> NumberedPassages.fenced("heading", heading))
                        .collect(Collectors.joining());
        return "<document>%s%s</document>"
                .formatted(NumberedPassages.fenced("title", finding.title()), headings);
    }
}
