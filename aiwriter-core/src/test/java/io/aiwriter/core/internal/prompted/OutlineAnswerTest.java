package io.aiwriter.core.internal.prompted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineAnswerTest {

    private static final List<String> KNOWN = List.of("p1", "p2", "p3");

    @Test
    void outlineIsRead() throws Exception {
        OutlineAnswer outline =
                parse(
                        "{\"title\":\"Cells\",\"sections\":[{\"heading\":\"A\",\"passages\":[\"p1\"]}]}");
        assertThat(outline.title()).isEqualTo("Cells");
        assertThat(outline.sections()).containsExactly(new PlannedSection("A", "", List.of("p1")));
    }

    @Test
    void textAroundTheJsonIsPassedOver() throws Exception {
        assertThat(
                        parse(
                                        "Sure!\n```json\n{\"title\":\"T\",\"sections\":[{\"heading\":\"A\","
                                                + "\"passages\":[\"p2\"]}]}\n```")
                                .sections())
                .hasSize(1);
    }

    @Test
    void passageGoesToTheFirstSectionThatNamesIt() throws Exception {
        OutlineAnswer outline =
                parse(
                        "{\"title\":\"T\",\"sections\":[{\"heading\":\"A\",\"passages\":[\"p1\",\"p2\"]},"
                                + "{\"heading\":\"B\",\"passages\":[\"p2\",\"p3\"]}]}");
        assertThat(outline.sections().get(1).passages()).containsExactly("p3");
    }

    @Test
    void inventedPassagesAreDropped() throws Exception {
        OutlineAnswer outline =
                parse(
                        "{\"title\":\"T\",\"sections\":[{\"heading\":\"A\",\"passages\":[\"p9\",\"p1\"]},"
                                + "{\"heading\":\"B\",\"passages\":[\"p77\"]}]}");
        assertThat(outline.sections()).containsExactly(new PlannedSection("A", "", List.of("p1")));
    }

    @Test
    void sectionsBeyondTheLimitAreDropped() throws Exception {
        String section = "{\"heading\":\"%s\",\"passages\":[\"p%d\"]}";
        String answer =
                "{\"title\":\"T\",\"sections\":[%s,%s,%s]}"
                        .formatted(
                                section.formatted("A", 1),
                                section.formatted("B", 2),
                                section.formatted("C", 3));
        assertThat(OutlineAnswer.parse(answer, KNOWN, 2).sections()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot do that.",
                "{\"title\":\"T\",\"sections\":[",
                "{\"title\":\"\",\"sections\":[{\"heading\":\"A\",\"passages\":[\"p1\"]}]}",
                "{\"title\":\"T\",\"sections\":[]}",
                "{\"title\":\"T\",\"sections\":\"none\"}",
                "{\"title\":\"T\",\"sections\":[{\"heading\":\"A\",\"passages\":[1,2]}]}",
                "[1,2,3]"
            })
    void uselessAnswersAreRefusedWithAReason(String answer) {
        assertThatThrownBy(() -> parse(answer))
                .isInstanceOf(UnusableAnswerException.class)
                .message()
                .isNotBlank();
    }

    private static OutlineAnswer parse(String answer) throws Exception {
        return OutlineAnswer.parse(answer, KNOWN, 10);
    }
}
