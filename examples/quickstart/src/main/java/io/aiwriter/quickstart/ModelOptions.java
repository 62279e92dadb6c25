package io.aiwriter.quickstart;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.cost.PriceCatalog;
import io.aiwriter.resilience.Budget;
import io.aiwriter.resilience.Models;
import io.aiwriter.resilience.ResiliencePolicy;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The chat model that writes, and what it may cost. */
final class ModelOptions {

    @Option(
            names = {"-m", "--model"},
            paramLabel = "PROVIDER:MODEL",
            description =
                    "The chat model that writes, such as openai:gpt-5.4, gemini:…, anthropic:… or ollama:…;"
                            + " keys come from OPENAI_API_KEY and the like. Default:"
                            + " none; the article quotes its sources.")
    private @Nullable String model;

    @Option(
            names = "--max-dollars",
            paramLabel = "DOLLARS",
            description =
                    "What the model may cost at most; a call that could cost more is refused.")
    private @Nullable BigDecimal dollars;

    @Option(
            names = "--max-tokens",
            paramLabel = "TOKENS",
            description = "How many tokens the model may take in all, questions and answers.")
    private @Nullable Long tokens;

    private @Nullable Budget budget;

    /** The model with retries, limits and its budget; empty when none is asked for. */
    Optional<ChatModel> open() {
        if (model == null) {
            requireNoBudget();
            return Optional.empty();
        }
        ChatModel opened =
                Models.resilient(
                        new ModelArgument(System.getenv()).open(model),
                        ResiliencePolicy.defaults());
        Budget kept = kept();
        budget = kept;
        return Optional.of(Models.budgeted(opened, kept, PriceCatalog.bundled()));
    }

    /** Says what the model took; nothing without a model. */
    void printCost(PrintWriter err) {
        if (budget != null) {
            err.printf("tokens         %d%n", budget.usedTokens());
            err.printf("cost           %s%n", budget.spent());
        }
    }

    private void requireNoBudget() {
        if (dollars != null || tokens != null) {
            throw new UsageException("a budget needs --model; without one nothing is paid");
        }
    }

    private Budget kept() {
        Budget.Builder limits = Budget.builder();
        if (dollars != null) {
            limits.dollars(dollars);
        }
        if (tokens != null) {
            limits.tokens(tokens);
        }
        return limits.build();
    }
}
