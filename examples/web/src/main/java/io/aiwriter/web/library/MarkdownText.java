package io.aiwriter.web.library;

import io.aiwriter.content.Content;
import io.aiwriter.content.Section;
import java.util.ArrayList;
import java.util.List;

/** All sections of a content as one Markdown text, with a heading of level 2 above each. */
public final class MarkdownText {

    private static final String HEADING = "## ";
    private static final String FENCE = "```";

    private MarkdownText() {}

    /** The text of a content, without citation marks. */
    public static String of(Content content) {
        StringBuilder text = new StringBuilder();
        for (Section section : content.sections()) {
            if (!section.heading().isBlank()) {
                text.append(HEADING).append(section.heading()).append("\n\n");
            }
            text.append(section.text()).append("\n\n");
        }
        return text.toString().strip();
    }

    /** The sections of a text: a new one begins at each heading of level 2 outside of code. */
    static List<Section> sections(String markdown) {
        List<Section> sections = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        String heading = "";
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            code ^= line.startsWith(FENCE);
            if (!code && line.startsWith(HEADING)) {
                add(sections, heading, body);
                heading = line.substring(HEADING.length()).strip();
                body.setLength(0);
            } else {
                body.append(line).append('\n');
            }
        }
        add(sections, heading, body);
        return sections;
    }

    private static void add(List<Section> sections, String heading, StringBuilder body) {
        String text = body.toString().strip();
        if (!heading.isEmpty() || !text.isEmpty()) {
            sections.add(new Section(heading, text, List.of()));
        }
    }
}
