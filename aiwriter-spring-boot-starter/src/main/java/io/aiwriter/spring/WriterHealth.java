package io.aiwriter.spring;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the store does not answer. Calls no model, for that would cost money. */
final class WriterHealth extends AbstractHealthIndicator {

    private final Supplier<ContentRepository> contents;
    private final ActiveRuns runs;
    private final ChatModels models;

    WriterHealth(Supplier<ContentRepository> contents, ActiveRuns runs, ChatModels models) {
        super("The content store does not answer");
        this.contents = contents;
        this.runs = runs;
        this.models = models;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        contents.get().list(Owner.LOCAL, 1, 0);
        builder.up()
                .withDetail("activeRuns", runs.ids().size())
                .withDetail("models", models.names());
    }
}
