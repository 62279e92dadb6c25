package io.aiwriter.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.Content;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.Section;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void sectionsSurviveTheWayThroughText() {
        List<Section> sections =
                List.of(
                        new Section("", "A lead.\n\nWith two paragraphs.", List.of()),
                        new Section("One", "First.", List.of()),
                        new Section("Two", "### Deeper\n\n```\n## no heading\n```", List.of()));
        assertThat(MarkdownText.sections(text(sections))).isEqualTo(sections);
    }

    @Test
    void headingsWithoutTextAreSections() {
        assertThat(MarkdownText.sections("## One\n## Two\ntext"))
                .extracting(Section::heading)
                .containsExactly("One", "Two");
    }

    @Test
    void nothingIsNoSection() {
        assertThat(MarkdownText.sections(" \n \n")).isEmpty();
    }

    @Test
    void editsOfAnotherVersionAreRefused() {
        EditForm form = new EditForm(" Title ", "Text.\r\n", "3");
        assertThat(form.problem()).isEmpty();
        assertThat(form.draftFor(3).sections().getFirst().text()).isEqualTo("Text.");
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> form.draftFor(4))
                .withMessageContaining("Version 3 was edited");
        assertThat(new EditForm("", "x", "1").problem()).isEqualTo("edit.badTitle");
        assertThat(new EditForm("t", null, null).problem()).isEqualTo("edit.badText");
    }

    private static String text(List<Section> sections) {
        Provenance provenance = new Provenance("manual/1", "", "", Map.of(), TokenUsage.NONE);
        return MarkdownText.of(
                Content.builder(UUID.randomUUID(), "t")
                        .sections(sections)
                        .provenance(provenance)
                        .build());
    }
}
