package io.aiwriter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.chat.FinishReason;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.cost.Cost;
import io.aiwriter.cost.PriceCatalog;
import io.aiwriter.testkit.ScriptedChatModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final ChatRequest REQUEST =
            ChatRequest.builder().user("Hello?").maxOutputTokens(100).build();
    private static final PriceCatalog PRICES = PriceCatalog.bundled();

    @Test
    void callsAreCountedByWhatTheyUsed() {
        Budget budget = Budget.builder().tokens(1_000).build();
        Models.budgeted(openAi().build(), budget, PRICES).chat(REQUEST);
        assertThat(budget.usedTokens()).isEqualTo(30);
        assertThat(budget.remainingTokens()).hasValue(970);
        assertThat(budget.spent()).isEqualTo(Cost.of(new BigDecimal("0.000225")));
    }

    @Test
    void callThatCouldBreakTheBudgetIsRefusedWithWhatIsLeft() {
        Budget budget = Budget.builder().tokens(50).build();
        ScriptedChatModel model = openAi().build();
        assertThatThrownBy(() -> Models.budgeted(model, budget, PRICES).chat(REQUEST))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("50 tokens are left");
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void dollarsAreKeptToTheCent() {
        Budget budget = Budget.builder().dollars(new BigDecimal("0.0012")).build();
        ChatModel model = Models.budgeted(openAi().build(), budget, PRICES);
        model.chat(REQUEST);
        assertThat(budget.remainingDollars()).contains(new BigDecimal("0.000975"));
        assertThatThrownBy(() -> model.chat(REQUEST))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("$0.000975 is left");
    }

    @Test
    void dollarsCannotBeKeptForAModelOfUnknownPrice() {
        Budget budget = Budget.builder().dollars(BigDecimal.TEN).build();
        ChatModel model =
                Models.budgeted(ScriptedChatModel.answering(request -> "x"), budget, PRICES);
        assertThatThrownBy(() -> model.chat(REQUEST)).hasMessageContaining("not known");
    }

    @Test
    void unknownPriceMakesTheSumUnknown() {
        Budget budget = Budget.builder().tokens(10_000).build();
        Models.budgeted(ScriptedChatModel.answering(request -> "x"), budget, PRICES).chat(REQUEST);
        assertThat(budget.spent()).isEqualTo(Cost.UNKNOWN);
    }

    @Test
    void refusedCallCostsNothing() {
        Budget budget = Budget.builder().tokens(1_000).build();
        ChatModel model =
                Models.budgeted(
                        ScriptedChatModel.builder()
                                .info(info())
                                .fail(Errors.rateLimited(null))
                                .build(),
                        budget,
                        PRICES);
        assertThatThrownBy(() -> model.chat(REQUEST));
        assertThat(budget.usedTokens()).isZero();
        assertThat(budget.remainingTokens()).hasValue(1_000);
    }

    @Test
    void abandonedStreamIsCountedInFull() {
        Budget budget = Budget.builder().tokens(1_000).build();
        ChatModel model =
                Models.budgeted(
                        ScriptedChatModel.builder().info(info()).blockAfter("a").build(),
                        budget,
                        PRICES);
        try (ChatStream stream = model.stream(REQUEST)) {
            assertThat(stream.hasNext()).isTrue();
        }
        assertThat(budget.usedTokens()).isGreaterThan(100);
    }

    @Test
    void callsAtOnceCannotBreakTheBudgetTogether() {
        Budget budget = Budget.builder().tokens(1_000).build();
        ChatModel model = Models.budgeted(openAi().build(), budget, PRICES);
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var unused =
                        threads.submit(
                                () -> {
                                    model.chat(REQUEST);
                                    return answered.incrementAndGet();
                                });
            }
        }
        assertThat(answered.get()).isBetween(8, 33);
        assertThat(budget.usedTokens()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void timeRunsOut() throws InterruptedException {
        Budget budget = Budget.builder().time(Duration.ofMillis(1)).build();
        ChatModel model = Models.budgeted(openAi().build(), budget, PRICES);
        Thread.sleep(20);
        assertThatThrownBy(() -> model.chat(REQUEST)).hasMessageContaining("time");
    }

    @Test
    void budgetOfNothingIsRefused() {
        Budget.Builder budget = Budget.builder();
        assertThatThrownBy(() -> budget.tokens(0)).hasMessageContaining("tokens");
        assertThatThrownBy(() -> budget.dollars(BigDecimal.ZERO)).hasMessageContaining("dollars");
        assertThatThrownBy(() -> budget.time(Duration.ZERO)).hasMessageContaining("time");
    }

    private static ScriptedChatModel.Builder openAi() {
        ScriptedChatModel.Builder script = ScriptedChatModel.builder().info(info());
        for (int i = 0; i < 250; i++) {
            script.answer(
                    new ChatResponse(
                            "Hi.",
                            "",
                            new FinishReason(FinishReason.Kind.STOP, "stop"),
                            TokenUsage.of(10, 20),
                            "gpt-4o",
                            List.of()));
        }
        return script;
    }

    private static ModelInfo info() {
        return ModelInfo.builder("openai", "gpt-4o").build();
    }
}
