package io.aiwriter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.Message;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentGenerator;
import io.aiwriter.content.Run;
import io.aiwriter.content.RunEvent;
import io.aiwriter.provider.ProtocolException;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.RateLimitException;
import io.aiwriter.testkit.AbstractContentGeneratorContractTest;
import io.aiwriter.testkit.ScriptedChatModel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptedAiWriterTest extends AbstractContentGeneratorContractTest {

    private static final Pattern PASSAGE =
            Pattern.compile("<passage id=\"(p\\d+)\"[^>]*>\\n([^.]*\\.)", Pattern.DOTALL);

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

    @Override
    protected ContentGenerator generator() {
        return writing(ScriptedChatModel.answering(PromptedAiWriterTest::diligent));
    }

    @Override
    protected int storedContents() {
        return bench.stored();
    }

    @Test
    void modelIsNamedAndItsTokensAreCounted() {
        Content content = generator().generate(request().build());
        assertThat(content.provenance().model()).isEqualTo("scripted:scripted-1");
        assertThat(content.provenance().usage().outputTokens()).isPositive();
        assertThat(content.provenance().parameters()).containsKey("prompts");
        assertThat(content.title()).isEqualTo("Of bridges");
    }

    @Test
    void textIsStreamedAsItIsWritten() {
        try (Run run = generator().start(request().build())) {
            StringBuilder streamed = new StringBuilder();
            for (RunEvent event : run.events()) {
                if (event instanceof RunEvent.SectionText text) {
                    streamed.append(text.text());
                }
            }
            assertThat(streamed).contains("[p1]");
        }
    }

    @Test
    void uselessOutlineIsAskedForAgainWithTheReason() {
        ScriptedChatModel model =
                ScriptedChatModel.builder()
                        .answer("I would rather not.")
                        .otherwise(PromptedAiWriterTest::diligent)
                        .build();
        Content content = writing(model).generate(request().build());
        assertThat(model.requests().get(1).messages().get(1).text())
                .contains("could not be used: there is no JSON object");
        assertThat(content.title()).isEqualTo("Of bridges");
    }

    @Test
    void withoutAnyOutlineThereIsOneSectionAndAWarning() {
        ScriptedChatModel model =
                ScriptedChatModel.answering(
                        request -> isOutline(request) ? "No." : diligent(request));
        Content content = writing(model).generate(request().build());
        assertThat(content.sections()).hasSize(1);
        assertThat(content.warnings()).anySatisfy(w -> assertThat(w).contains("no usable outline"));
    }

    @Test
    void inventedCitationsAndNumbersAreReported() {
        ScriptedChatModel model =
                ScriptedChatModel.answering(
                        request ->
                                isOutline(request)
                                        ? diligent(request)
                                        : "The bridge fell in 1977 [p1]. Nobody was hurt [p99].");
        Content content = writing(model).generate(request().build());
        assertThat(content.warnings())
                .anySatisfy(w -> assertThat(w).contains("p99"))
                .anySatisfy(w -> assertThat(w).contains("1977"));
        assertThat(content.sections().get(0).text()).doesNotContain("[p");
    }

    @Test
    void repetitionIsTakenOut() {
        ScriptedChatModel model =
                ScriptedChatModel.answering(
                        request ->
                                isOutline(request)
                                        ? diligent(request)
                                        : "A suspension bridge carries its deck on cables between towers [p1]."
                                                + " A suspension bridge carries its deck on cables between"
                                                + " towers [p1].");
        Content content = writing(model).generate(request().build());
        assertThat(content.wordCount()).isLessThan(12);
        assertThat(content.sections().get(0).citations()).hasSize(1);
    }

    @Test
    void emptySectionIsAnErrorAndNothingIsStored() {
        ScriptedChatModel model =
                ScriptedChatModel.answering(
                        request -> isOutline(request) ? diligent(request) : " ");
        assertThatThrownBy(() -> writing(model).generate(request().build()))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("wrote nothing");
        assertThat(storedContents()).isZero();
    }

    @Test
    void errorOfTheModelReachesTheCallerUnchanged() {
        RateLimitException limit =
                new RateLimitException("wait", ProviderFailure.builder("scripted").build(), null);
        ScriptedChatModel model = ScriptedChatModel.builder().fail(limit).build();
        assertThatThrownBy(() -> writing(model).generate(request().build())).isSameAs(limit);
        assertThat(storedContents()).isZero();
    }

    @Test
    void sourceTextReachesTheModelOnlyFenced() {
        ScriptedChatModel model = ScriptedChatModel.answering(PromptedAiWriterTest::diligent);
        writing(model).generate(request().build());
        for (ChatRequest request : model.requests()) {
            for (Message message : request.messages()) {
                String outside = message.text().replaceAll("(?s)<passage id=.*?</passage>", "");
                assertThat(outside).doesNotContain("carries its deck", "Roman");
            }
        }
    }

    private ContentGenerator writing(ScriptedChatModel model) {
        return bench.writer().chatModel(model).build();
    }

    private static boolean isOutline(ChatRequest request) {
        return request.messages().get(1).text().contains("Plan a piece");
    }

    /** Does as it is told: plans one section a passage, and repeats the first sentence of each. */
    private static String diligent(ChatRequest request) {
        Matcher passage = PASSAGE.matcher(request.messages().get(1).text());
        StringBuilder answer = new StringBuilder();
        int count = 0;
        while (passage.find() && count < 2) {
            count++;
            if (isOutline(request)) {
                answer.append(count == 1 ? "" : ",")
                        .append(
                                "{\"heading\":\"Part %d\",\"passages\":[\"%s\"]}"
                                        .formatted(count, passage.group(1)));
            } else {
                answer.append(passage.group(2)).append(" [").append(passage.group(1)).append("] ");
            }
        }
        return isOutline(request)
                ? "{\"title\":\"Of bridges\",\"sections\":[" + answer + "]}"
                : answer.toString();
    }
}
