package io.aiwriter.core.internal.prompted;

import io.aiwriter.core.internal.writing.ScoredPassage;
import io.aiwriter.research.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closed set of passages that a model may cite, under short ids ({@code p1}, {@code p2} …), and
 * the one place where source text is turned into a part of a prompt: fenced and escaped, so that no
 * page can end its fence or begin another.
 */
public final class NumberedPassages {

    private final Map<String, ScoredPassage> byId = new LinkedHashMap<>();

    /**
     * Numbers passages.
     *
     * @param passages in the order of their ids
     */
    public NumberedPassages(List<ScoredPassage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            byId.put("p" + (i + 1), passages.get(i));
        }
    }

    /** All ids, in order. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The passage of an id. */
    public Optional<ScoredPassage> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The passages with these ids as fenced elements. */
    public String render(List<String> ids) {
        List<String> elements = new ArrayList<>();
        for (String id : ids) {
            ScoredPassage passage = byId.get(id);
            if (passage != null) {
                elements.add(
                        "<passage id=\"%s\" source=\"%s\">\n%s\n</passage>"
                                .formatted(
                                        id,
                                        escaped(passage.source().title()),
                                        escaped(passage.passage().text().untrusted())));
            }
        }
        return String.join("\n\n", elements);
    }

    /** Somebody else's text as an element that it cannot end. */
    static String fenced(String element, SourceText text) {
        return "<%s>%s</%s>".formatted(element, escaped(text.untrusted()), element);
    }

    /** A text in which nothing is markup. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
