package io.aiwriter.pipeline;

import io.aiwriter.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model that does as it is told answers: passages dealt out in turn, then quoted. */
final class DiligentModel {

    private static final Pattern PASSAGE =
            Pattern.compile("<passage id=\"(p\\d+)\"[^>]*>\\n([^.]*\\.)", Pattern.DOTALL);

    private DiligentModel() {}

    static boolean isOutline(ChatRequest request) {
        return isOutline(request.messages().getLast().text());
    }

    static String answer(ChatRequest request, int sections) {
        return answer(request.messages().getLast().text(), sections);
    }

    private static boolean isOutline(String prompt) {
        return prompt.contains("Plan a piece");
    }

    /** The answer to the last message of a conversation. */
    static String answer(String prompt, int sections) {
        Matcher passage = PASSAGE.matcher(prompt);
        List<String> ids = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (passage.find()) {
            ids.add(passage.group(1));
            text.append(passage.group(2)).append(" [").append(passage.group(1)).append("] ");
        }
        return isOutline(prompt) ? outline(ids, sections) : text.toString();
    }

    private static String outline(List<String> ids, int sections) {
        StringBuilder json = new StringBuilder("{\"title\":\"Of bridges\",\"sections\":[");
        for (int section = 0; section < Math.min(sections, ids.size()); section++) {
            StringBuilder dealt = new StringBuilder();
            for (int i = section; i < ids.size(); i += sections) {
                dealt.append(dealt.isEmpty() ? "" : ",").append('"').append(ids.get(i)).append('"');
            }
            json.append(section == 0 ? "" : ",")
                    .append(
                            "{\"heading\":\"Part %d\",\"passages\":[%s]}"
                                    .formatted(section + 1, dealt));
        }
        return json.append("]}").toString();
    }
}
