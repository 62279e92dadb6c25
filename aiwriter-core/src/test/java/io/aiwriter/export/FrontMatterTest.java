package io.aiwriter.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.content.Content;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FrontMatterTest {

    @Test
    void saysWhatTheContentIs() {
        Content content =
                ExportSamples.content("A: \"b\"").toBuilder()
                        .provenance(ExportSamples.provenance("openai:gpt-5"))
                        .build();
        assertThat((Object) parsed(content))
                .isEqualTo(
                        Map.of(
                                "title", "A: \"b\"",
                                "date", "2026-11-23",
                                "language", "en",
                                "method", "extractive/1",
                                "model", "openai:gpt-5",
                                "words", 6,
                                "sources", 2));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void anyTitleComesBackAsItWas(String title) {
        Content content = ExportSamples.content(title);
        assertThat(parsed(content).get("title"))
                .isEqualTo(content.title().replace('\uD800', '\uFFFD'));
    }

    static List<String> titles() {
        return ExportSamples.hostileTexts();
    }

    @RepeatedTest(30)
    void randomTitleComesBackAsItWas(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String alphabet = "ab:#-'\"\\\n\t|>{}[],&*!%@` \u0000\u0007\u0085\u2028\uFEFF\uFFFFéא";
        StringBuilder title = new StringBuilder("T");
        for (int i = 0; i < 60; i++) {
            title.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        title.append("🧬.");
        assertThat(parsed(ExportSamples.content(title.toString())).get("title"))
                .isEqualTo(title.toString());
    }

    private static Map<?, ?> parsed(Content content) {
        String[] parts = ContentExport.markdown(content).split("(?m)^---\n", 3);
        assertThat(parts[0]).isEmpty();
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(parts[1]);
        return (Map<?, ?>) yaml;
    }
}
