package io.aiwriter.web.run;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes a first content from the sample documents, so that there is something to look at. */
@Component
public final class SampleContent {

    private static final String TOPIC = "How do eukaryotes differ from prokaryotes?";
    private static final int WORDS = 400;

    private final Samples samples;
    private final RunFeeds runs;
    private final ObjectProvider<ContentRepository> contents;

    SampleContent(Samples samples, RunFeeds runs, ObjectProvider<ContentRepository> contents) {
        this.samples = samples;
        this.runs = runs;
        this.contents = contents;
    }

    /** Starts to write for an owner who has nothing yet; does nothing when there are no samples. */
    public void writeFor(Owner owner) {
        if (samples.locations().isEmpty() || !contents.getObject().list(owner, 1, 0).isEmpty()) {
            return;
        }
        runs.start(
                ContentRequest.builder(TOPIC)
                        .owner(owner)
                        .words(WORDS)
                        .locations(samples.locations())
                        .build());
    }
}
