package io.aiwriter.resilience;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.cost.PriceCatalog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Chat models that take care of themselves. The order of the layers is always the same; as nested
 * calls, the outermost first:
 *
 * <pre>
 * fallback(              another model, when this one cannot
 *   budget(              refuses what could cost too much
 *     retry(             again after a while, what can be tried again
 *       timeLimit(       the whole of one attempt
 *         breaker(       no calls to what is down
 *           rateLimit(   requests and tokens a minute
 *             bulkhead(  so many calls at once
 *               model))))))) </pre>
 *
 * <p>So an attempt that is refused by the breaker, or waits for its turn, is one attempt; waiting
 * between attempts holds no permit; and the budget pays each request once, however often it is
 * tried, by the usage that is reported in the end.
 *
 * <p>A stream is tried again, or continued by another model, only as long as nothing of it was
 * handed on: {@code stream} of these models returns when the first event is there.
 *
 * <p>
 *
 * {@snippet :
 * ChatModel careful = Models.resilient(openAi, ResiliencePolicy.defaults());
 * ChatModel never = Models.fallback(List.of(careful, Models.resilient(claude, policy)));
 * }
 */
public final class Models {

    private Models() {}

    /**
     * A model with the recommended layers: retry, time limit, breaker, rate limits, bulkhead. The
     * layers are shared by all who use the result, which is safe for many threads; interrupting a
     * thread that waits in one of them cancels its call.
     *
     * @param model the model
     * @param policy the limits
     */
    public static ChatModel resilient(ChatModel model, ResiliencePolicy policy) {
        ChatModel layers = new GuardedChatModel(model, new Bulkheads(model.info(), policy));
        if (policy.requestsPerMinute().isPresent()) {
            layers =
                    new GuardedChatModel(
                            layers,
                            new RequestRate(
                                    model.info(),
                                    policy.requestsPerMinute().getAsInt(),
                                    policy.maxWait()));
        }
        if (policy.tokensPerMinute().isPresent()) {
            layers =
                    new GuardedChatModel(
                            layers,
                            new TokenRate(
                                    model.info(),
                                    policy.tokensPerMinute().getAsInt(),
                                    policy.maxWait()));
        }
        layers = new GuardedChatModel(layers, new Breaker(model.info(), policy));
        if (policy.callTimeout().isPresent()) {
            layers = new TimeLimitedChatModel(layers, policy.callTimeout().get());
        }
        return new RetryingChatModel(layers, policy);
    }

    /**
     * A model that is paid from a budget: a call that could break it is refused with {@link
     * BudgetExceededException}.
     *
     * @param model the model
     * @param budget what may be used; may be shared by several models
     * @param prices what the model costs
     */
    public static ChatModel budgeted(ChatModel model, Budget budget, PriceCatalog prices) {
        return new GuardedChatModel(
                model, new BudgetGuard(model.info(), budget, prices, Clock.systemUTC()));
    }

    /**
     * A model that asks others when the first cannot answer. What decides is the error: a limit, an
     * outage, a missing model or used-up credit goes to the next one; a conversation that is too
     * long goes to the next one with a larger window; refused content, wrong requests, wrong keys
     * and cancelled calls go to nobody.
     *
     * @param models in order of preference, at least one
     */
    public static ChatModel fallback(List<? extends ChatModel> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("fallback needs at least one model");
        }
        return new FallbackChatModel(new ArrayList<>(models));
    }
}
