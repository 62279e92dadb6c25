package io.aiwriter.checks.style;

import io.aiwriter.checks.style.SourceParser.Unparsed;
import java.util.ArrayList;
import java.util.List;

/** Code bases of a few lines, to see a budget fail. */
final class SourceSnippets {

    private SourceSnippets() {}

    /** A code base of one module; each text is a file. */
    static CodeBase code(String... texts) {
        return codeOf("aiwriter-core", texts);
    }

    static CodeBase codeOf(String module, String... texts) {
        return new CodeBase(parse(module, texts), List.of());
    }

    static List<SourceFile> parse(String module, String... texts) {
        List<Unparsed> files = new ArrayList<>();
        for (String text : texts) {
            files.add(new Unparsed(module, "%s/File%d.java".formatted(module, files.size()), text));
        }
        return SourceParser.parse(files);
    }

    /** A file of exactly this many lines. */
    static String ofLines(int lines) {
        return "class Long {" + "\n".repeat(lines - 1) + "}\n";
    }

    /** A method of exactly this many lines, within a class. */
    static String methodOfLines(int lines) {
        return "class A {\n    void run() {" + "\n".repeat(lines - 1) + "    }\n}\n";
    }
}
