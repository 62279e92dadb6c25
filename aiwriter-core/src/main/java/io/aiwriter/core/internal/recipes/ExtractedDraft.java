package io.aiwriter.core.internal.recipes;

import io.aiwriter.content.Section;
import io.aiwriter.core.internal.text.ProseSentences;
import io.aiwriter.core.internal.text.SentenceSpan;
import io.aiwriter.core.internal.writing.Draft;
import io.aiwriter.core.internal.writing.DraftedSection;
import io.aiwriter.core.internal.writing.SectionEdit;
import io.aiwriter.recipe.Recipe;
import io.aiwriter.research.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A piece of quoted sentences in the form that a recipe can be served in without a model. */
final class ExtractedDraft implements Draft {

    private final Draft quoted;
    private final Brief brief;
    private final ProseSentences prose = new ProseSentences();

    ExtractedDraft(Draft quoted, Brief brief) {
        this.quoted = quoted;
        this.brief = brief;
    }

    @Override
    public String title() {
        return quoted.title();
    }

    @Override
    public List<String> headings() {
        return quoted.headings().stream().map(this::heading).toList();
    }

    @Override
    public Map<String, String> parameters() {
        return brief.parameters();
    }

    @Override
    public DraftedSection write(int section, Consumer<String> progress) {
        DraftedSection drafted = quoted.write(section, progress);
        Section text = drafted.section();
        if (brief.recipe().extraction() == Recipe.Extraction.OUTLINE) {
            text = firstSentence(text);
        }
        Section headed = new Section(heading(text.heading()), text.text(), text.citations());
        return new DraftedSection(headed, drafted.usage(), drafted.warnings());
    }

    private String heading(String heading) {
        boolean asks = brief.recipe().extraction() == Recipe.Extraction.QUESTIONS;
        return asks && !heading.isBlank() && !heading.strip().endsWith("?")
                ? "What do the sources say about \"%s\"?".formatted(heading.strip())
                : heading;
    }

    private Section firstSentence(Section section) {
        List<SentenceSpan> sentences = prose.of(section.text(), brief.language());
        List<TextSpan> rest = sentences.stream().skip(1).map(SentenceSpan::span).toList();
        return SectionEdit.without(section, rest);
    }
}
