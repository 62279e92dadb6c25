package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.ResponseFormat;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Section;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.recipe.UnsuitableRequestException;
import io.aiwriter.research.Source;
import io.aiwriter.testkit.Samples;
import io.aiwriter.testkit.ScriptedChatModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing by recipe with a scripted model and real parts. */
class RecipeAiWriterTest {

    private static final String GOOD =
            """
            {"post": "Cables carry the deck. [p1]\\n\\nTry walking one.", "hashtags": ["#bridges", "#steel", "#cables"]}
            """;

    private static final Source BRIDGES =
            Samples.source(
                    "A suspension bridge carries its deck on cables between towers. The cables of a"
                            + " suspension bridge hang from tall towers and pull on anchors in the ground."
                            + "\n\nThe towers of the bridge carry the load of the deck down to the rock."
                            + " Engineers inspect the cables of every bridge for broken wires.");

    @TempDir Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void postIsWrittenFromSourcesAndCited() {
        ScriptedChatModel model = ScriptedChatModel.answering(request -> GOOD);
        Content content = write(model, post().source(BRIDGES).build());
        assertThat(content.sections())
                .extracting(Section::text)
                .containsExactly(
                        "Cables carry the deck.\n\nTry walking one.", "#bridges #steel #cables");
        assertThat(content.sections().get(0).citations()).hasSize(1);
        assertThat(content.sources()).hasSize(1);
        assertThat(model.requests()).hasSize(1);
        assertThat(content.provenance().parameters())
                .containsEntry("recipe", "linkedin-post/1")
                .containsEntry("input.tone", "educational");
        assertThat(content.provenance().parameters().get("prompts"))
                .contains("linkedin-post/draft-1", "recipe-parts-1");
    }

    @Test
    void inputsReachThePromptAndSourcesStayFenced() {
        ScriptedChatModel model = ScriptedChatModel.answering(request -> GOOD);
        write(model, post().source(BRIDGES).build());
        String prompt = model.requests().get(0).messages().get(1).text();
        assertThat(prompt).contains("thought_leadership", "at most 900 characters", "\"hashtags\"");
        assertThat(prompt.replaceAll("(?s)<passage id=.*?</passage>", ""))
                .doesNotContain("carries its deck");
        assertThat(model.requests().get(0).messages().get(0).text()).contains("Tone: educational");
    }

    @Test
    void modelThatCanFollowASchemaIsHeldToOne() {
        ModelInfo info =
                ModelInfo.builder("scripted", "s").ability(ModelInfo.Ability.JSON_SCHEMA).build();
        ScriptedChatModel model =
                ScriptedChatModel.builder().info(info).otherwise(request -> GOOD).build();
        write(model, post().build());
        assertThat(model.requests().get(0).responseFormat())
                .isInstanceOfSatisfying(
                        ResponseFormat.JsonSchema.class,
                        schema ->
                                assertThat(schema.schema())
                                        .contains("\"required\":[\"post\",\"hashtags\"]"));
    }

    @Test
    void brokenRuleGoesBackWithTheFigures() {
        String long1 = GOOD.replace("Cables carry", "Cables carry " + "very ".repeat(300));
        ScriptedChatModel model =
                ScriptedChatModel.builder().answer(long1).otherwise(request -> GOOD).build();
        Content content = write(model, post().build());
        assertThat(model.requests()).hasSize(2);
        assertThat(model.requests().get(1).messages().getLast().text())
                .contains("K07 post: has", "at most 900");
        assertThat(content.warnings()).isEmpty();
    }

    @Test
    void stubbornModelIsMendedWhereSafeAndReportedElsewhere() {
        String stubborn =
                """
                {"post": "%s\\n\\nAs an AI language model I agree.", "hashtags": ["#a1", "#b", "#c", "#d", "#e", "#f"]}
                """
                        .formatted("word ".repeat(300));
        ScriptedChatModel model = ScriptedChatModel.answering(request -> stubborn);
        Content content = write(model, post().build());
        assertThat(model.requests()).hasSize(3);
        assertThat(content.sections().get(1).text()).isEqualTo("#a1 #b #c #d #e");
        assertThat(content.sections().get(0).text()).endsWith("…").hasSizeLessThan(900);
        assertThat(content.warnings()).noneMatch(warning -> warning.contains("characters"));
    }

    @Test
    void whatCannotBeMendedIsReported() {
        String lacking = "{\"post\": \"Call [Your Name] now.\", \"hashtags\": [\"#one\"]}";
        Content content = write(ScriptedChatModel.answering(r -> lacking), post().build());
        assertThat(content.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("linkedin-post", "1 hashtags"))
                .anySatisfy(warning -> assertThat(warning).contains("K22", "[Your Name]"));
    }

    @Test
    void answerWithoutJsonIsAskedForAgainAndThenAnError() {
        ScriptedChatModel model = ScriptedChatModel.answering(request -> "I would rather not.");
        assertThatThrownBy(() -> write(model, post().build()))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("linkedin-post");
        assertThat(model.requests()).hasSize(3);
        assertThat(bench.stored()).isZero();
    }

    @Test
    void threadKeepsItsPostsApartAndInOrder() {
        String thread =
                "{\"posts\": [\"1/3 Bridges hang.\", \"2/3 Towers push down.\", \"3/3 Anchors pull back. #bridges\"]}";
        Content content =
                write(
                        ScriptedChatModel.answering(r -> thread),
                        ContentRequest.builder("Bridges")
                                .recipe("x-thread")
                                .input("posts", 3)
                                .build());
        assertThat(content.sections())
                .extracting(Section::heading)
                .containsExactly("1/3", "2/3", "3/3");
        assertThat(content.warnings()).isEmpty();
    }

    @Test
    void blogPostIsWrittenSectionBySection() {
        ScriptedChatModel model =
                ScriptedChatModel.answering(
                        request -> {
                            String order = request.messages().get(1).text();
                            return order.contains("Plan it now")
                                    ? "{\"title\": \"Hanging roads\", \"sections\": [{\"heading\": \"Why\","
                                            + " \"brief\": \"Why\"}, {\"heading\": \"How\", \"brief\": \"How\"}]}"
                                    : order.contains("section 1")
                                            ? Prose.words(150, 1)
                                            : Prose.words(150, 2);
                        });
        Content content =
                write(
                        model,
                        ContentRequest.builder("Bridges")
                                .recipe("blog-post")
                                .words(300)
                                .sections(2)
                                .audience("expert")
                                .build());
        assertThat(content.title()).isEqualTo("Hanging roads");
        assertThat(content.wordCount()).isBetween(285, 315);
        assertThat(content.sections()).extracting(Section::heading).containsExactly("Why", "How");
    }

    @Test
    void sectionOfWrongLengthIsWrittenAgain() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .answer(
                                "{\"title\": \"T\", \"sections\": [{\"heading\": \"Why\", \"brief\": \"b\"}]}")
                        .answer("Too short.")
                        .otherwise(request -> Prose.words(300, 1))
                        .build();
        Content content =
                write(
                        model,
                        ContentRequest.builder("Bridges").recipe("blog-post").words(300).build());
        assertThat(model.requests().get(2).messages().getLast().text())
                .contains("has 2 words, must have 285 to 315");
        assertThat(content.wordCount()).isEqualTo(300);
    }

    @Test
    void recipeThatCannotBeQuotedSaysThatItNeedsAModel() {
        assertThatThrownBy(() -> bench.writer().build().generate(post().build()))
                .isInstanceOf(UnsuitableRequestException.class)
                .hasMessageContaining("linkedin-post needs a chat model");
    }

    @Test
    void faqIsQuotedWithoutAModel() {
        Content content =
                bench.writer()
                        .build()
                        .generate(
                                ContentRequest.builder("How do bridges carry their load?")
                                        .recipe("faq")
                                        .source(BRIDGES)
                                        .build());
        assertThat(content.sections())
                .allMatch(
                        section -> section.heading().isEmpty() || section.heading().endsWith("?"));
        assertThat(content.provenance().parameters()).containsEntry("recipe", "faq/1");
    }

    @Test
    void wrongInputsAreRefusedByName() {
        assertRefused(post().input("colour", "red").build(), "has no input colour");
        assertRefused(post().input("max_length", 50).build(), "max_length must be 100 to 3000: 50");
        assertRefused(post().tone("angry").build(), "tone must be one of");
        assertRefused(
                ContentRequest.builder("T").recipe("haiku").build(), "there is no recipe haiku");
        assertRefused(ContentRequest.builder("T").recipe("summary").build(), "give at least one");
        assertRefused(
                ContentRequest.builder("T").recipe("rewrite").build(), "needs the input text");
        assertRefused(
                ContentRequest.builder("T").recipe("rewrite").source(BRIDGES).build(),
                "takes no sources");
    }

    private void assertRefused(ContentRequest request, String reason) {
        ScriptedChatModel model = ScriptedChatModel.answering(r -> GOOD);
        assertThatThrownBy(() -> write(model, request))
                .isInstanceOf(UnsuitableRequestException.class)
                .hasMessageContaining(reason);
        assertThat(model.requests()).isEmpty();
    }

    private Content write(ScriptedChatModel model, ContentRequest request) {
        return bench.writer().chatModel(model).build().generate(request);
    }

    private static ContentRequest.Builder post() {
        return ContentRequest.builder("How do bridges carry their load?")
                .recipe("linkedin-post")
                .tone("educational")
                .input("post_type", "thought_leadership")
                .input("key_points", List.of("Cables pull"))
                .input("max_length", 900);
    }
}
