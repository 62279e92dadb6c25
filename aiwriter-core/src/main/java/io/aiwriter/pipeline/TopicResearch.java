package io.aiwriter.pipeline;

import io.aiwriter.content.RunCancelledException;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.discovery.Discovered;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.RankedPassage;
import io.aiwriter.research.ResearchReport;
import io.aiwriter.research.ResearchRequest;
import io.aiwriter.research.ResearchService;
import java.util.List;

/** Research without writing. Thread-safe. */
final class TopicResearch implements ResearchService {

    private final Parts parts;
    private final Retrieval retrieval;

    TopicResearch(Parts parts, PassageCutter cutter) {
        this.parts = parts;
        this.retrieval = new Retrieval(parts, cutter);
    }

    @Override
    public ResearchReport research(ResearchRequest request) {
        Discovered discovered = parts.discovery().discover(request);
        if (discovered.sources().isEmpty()) {
            return report(discovered, Evidence.NONE, List.of());
        }
        Retrieval.Question question =
                new Retrieval.Question(request.owner(), request.topic(), Screening.FEWEST_EMBEDDED);
        Retrieval.Retrieved found =
                retrieval.retrieve(question, discovered.sources(), TopicResearch::throwIfStopped);
        return report(discovered, found.all(), found.ranked());
    }

    private static ResearchReport report(
            Discovered discovered, Evidence evidence, List<RankedPassage> passages) {
        return new ResearchReport(
                discovered.queries(),
                discovered.searches(),
                evidence,
                passages,
                discovered.failures(),
                discovered.notes());
    }

    private static void throwIfStopped() {
        if (Thread.currentThread().isInterrupted()) {
            throw new RunCancelledException();
        }
    }
}
