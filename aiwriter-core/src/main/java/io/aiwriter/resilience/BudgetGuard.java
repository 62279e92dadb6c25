package io.aiwriter.resilience;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.cost.Cost;
import io.aiwriter.cost.ModelPrice;
import io.aiwriter.cost.PriceCatalog;
import io.aiwriter.provider.ProviderException;
import java.time.Clock;
import java.util.Optional;

/** Pays a model's calls from a budget. */
final class BudgetGuard implements Guard {

    private final ModelInfo info;
    private final Budget budget;
    private final Optional<ModelPrice> price;
    private final Clock clock;

    BudgetGuard(ModelInfo info, Budget budget, PriceCatalog prices, Clock clock) {
        this.info = info;
        this.budget = budget;
        this.price = prices.find(info.provider(), info.model());
        this.clock = clock;
    }

    @Override
    public Pass enter(ChatRequest request) {
        RequestSize size = RequestSize.of(request, info);
        Cost most = cost(TokenUsage.of(size.input(), size.output()));
        budget.reserve(size.total(), most);
        return new Purchase(size, most);
    }

    private Cost cost(TokenUsage usage) {
        return price.map(known -> known.of(usage, clock.instant())).orElse(Cost.UNKNOWN);
    }

    /** One call that was paid in advance. */
    private final class Purchase implements Pass {

        private final RequestSize size;
        private final Cost most;

        Purchase(RequestSize size, Cost most) {
            this.size = size;
            this.most = most;
        }

        @Override
        public void completed(ChatResponse response) {
            TokenUsage usage = response.usage();
            budget.settle(
                    size.total(),
                    most,
                    usage.reported() ? usage.totalTokens() : size.total(),
                    cost(usage));
        }

        /** What had arrived was written, and will be on the bill. */
        @Override
        public void failed(RuntimeException error) {
            boolean begun =
                    error instanceof ProviderException e && !e.failure().partialText().isEmpty();
            settleWith(begun ? size.total() : 0, begun ? most : Cost.ZERO);
        }

        @Override
        public void abandoned() {
            settleWith(size.total(), most);
        }

        private void settleWith(long took, Cost cost) {
            budget.settle(size.total(), most, took, cost);
        }
    }
}
