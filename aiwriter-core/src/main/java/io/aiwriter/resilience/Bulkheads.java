package io.aiwriter.resilience;

import io.aiwriter.chat.ChatRequest;
import io.aiwriter.chat.ChatResponse;
import io.aiwriter.chat.ModelInfo;
import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.provider.RateLimitException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets in so many calls at once; the others wait in line. */
final class Bulkheads implements Guard {

    private final ModelInfo info;
    private final Bulkhead bulkhead;

    Bulkheads(ModelInfo info, ResiliencePolicy policy) {
        this.info = info;
        this.bulkhead =
                Bulkhead.of(
                        info.provider() + "/" + info.model(),
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(policy.concurrentCalls())
                                .maxWaitDuration(policy.maxWait())
                                .fairCallHandlingStrategyEnabled(true)
                                .build());
    }

    @Override
    public Pass enter(ChatRequest request) {
        if (!bulkhead.tryAcquirePermission()) {
            Waiting.requireNotInterrupted(info);
            throw new RateLimitException(
                    "too many calls to %s wait already; raise concurrentCalls or ask less"
                            .formatted(info.provider()),
                    ProviderFailure.builder(info.provider()).model(info.model()).build(),
                    null);
        }
        return new Place();
    }

    /** The place of one call. */
    private final class Place implements Pass {

        private final AtomicBoolean taken = new AtomicBoolean(true);

        @Override
        public void completed(ChatResponse response) {
            leave();
        }

        @Override
        public void failed(RuntimeException error) {
            leave();
        }

        @Override
        public void abandoned() {
            leave();
        }

        private void leave() {
            if (taken.compareAndSet(true, false)) {
                bulkhead.releasePermission();
            }
        }
    }
}
