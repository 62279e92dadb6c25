package io.aiwriter.web.run;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentGenerator;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The runs of this process. Of those that have ended the latest are kept. Thread-safe. */
@Component
public final class RunFeeds {

    /** How many runs one owner may have going at once. */
    public static final int MAX_ACTIVE = 4;

    private static final int KEPT = 200;

    private final ContentGenerator generator;
    private final Map<UUID, RunFeed> feeds = new ConcurrentHashMap<>();

    RunFeeds(ContentGenerator generator) {
        this.generator = generator;
    }

    /**
     * Starts a run.
     *
     * @throws TooManyRunsException when the owner has {@value #MAX_ACTIVE} going
     */
    public RunFeed start(ContentRequest request) {
        long active = of(request.owner()).stream().filter(feed -> !feed.isEnded()).count();
        if (active >= MAX_ACTIVE) {
            throw new TooManyRunsException(MAX_ACTIVE);
        }
        Run run = generator.start(request);
        RunFeed feed = new RunFeed(request.owner(), request.topic(), Instant.now(), run);
        feeds.put(feed.id(), feed);
        Thread.ofVirtual().name("run-feed-" + feed.id()).start(feed::follow);
        forgetOldest();
        return feed;
    }

    /** A run of an owner. */
    public Optional<RunFeed> find(Owner owner, UUID id) {
        return Optional.ofNullable(feeds.get(id)).filter(feed -> feed.belongsTo(owner));
    }

    /** The runs of an owner, newest first. */
    public List<RunFeed> of(Owner owner) {
        return feeds.values().stream()
                .filter(feed -> feed.belongsTo(owner))
                .sorted(Comparator.comparing(RunFeed::startedAt).reversed())
                .toList();
    }

    private void forgetOldest() {
        List<RunFeed> ended =
                feeds.values().stream()
                        .filter(RunFeed::isEnded)
                        .sorted(Comparator.comparing(RunFeed::startedAt).reversed())
                        .skip(KEPT)
                        .toList();
        ended.forEach(feed -> feeds.remove(feed.id()));
    }
}
