package io.aiwriter.core.internal.prompted;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.core.internal.writing.ScoredPassage;
import java.util.ArrayList;
import java.util.List;

/**
 * The passages that a model is shown: the best that there is use and room for.
 *
 * @param passages under ids of their own
 * @param warnings what was left out
 */
public record ShownPassages(NumberedPassages passages, List<String> warnings) {

    private static final int WORDS_A_PASSAGE = 20;
    private static final int FEWEST_PASSAGES = 24;
    private static final int MOST_PASSAGES = 120;
    private static final int CHARACTERS_A_TOKEN = 4;
    private static final double SHARE_OF_WINDOW = 0.5;

    /** Copies. */
    public ShownPassages {
        warnings = List.copyOf(warnings);
    }

    /**
     * Chooses.
     *
     * @param request says how much is to be written
     * @param ranked what was found, best first
     * @param model whose window they have to fit in
     */
    public static ShownPassages of(
            ContentRequest request, List<ScoredPassage> ranked, ChatModel model) {
        List<ScoredPassage> fitting = fitting(request, ranked, model);
        int left = ranked.size() - fitting.size();
        return new ShownPassages(
                new NumberedPassages(fitting),
                left == 0
                        ? List.of()
                        : List.of(
                                "%d of %d passages on the topic were not shown to the model for want of room."
                                        .formatted(left, ranked.size())));
    }

    private static List<ScoredPassage> fitting(
            ContentRequest request, List<ScoredPassage> ranked, ChatModel model) {
        int useful = Math.clamp(request.words() / WORDS_A_PASSAGE, FEWEST_PASSAGES, MOST_PASSAGES);
        double room =
                model.info().contextWindow().orElse(Integer.MAX_VALUE)
                        * SHARE_OF_WINDOW
                        * CHARACTERS_A_TOKEN;
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
}
