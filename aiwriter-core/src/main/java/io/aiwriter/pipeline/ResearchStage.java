package io.aiwriter.pipeline;

import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.RunEvent;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.discovery.Discovered;
import io.aiwriter.research.NoEvidenceException;
import io.aiwriter.research.ResearchReport.PageFailure;
import io.aiwriter.research.ResearchRequest;
import io.aiwriter.research.SearchOutcome;
import io.aiwriter.research.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads and finds the sources of a piece, and the passages of them that are on its topic. */
final class ResearchStage {

    private final Parts parts;
    private final Retrieval retrieval;

    ResearchStage(Parts parts, PassageCutter cutter) {
        this.parts = parts;
        this.retrieval = new Retrieval(parts, cutter);
    }

    Researched run(ContentRequest request, RunContext run) {
        Discovered discovered = discover(request, run);
        List<Source> sources = discovered.sources();
        if (sources.isEmpty()) {
            throw new NoEvidenceException(nothingToRead(discovered));
        }
        Retrieval.Question question =
                new Retrieval.Question(request.owner(), request.topic(), request.words());
        Retrieval.Retrieved found = retrieval.retrieve(question, sources, run::throwIfCancelled);
        if (found.passages().isEmpty()) {
            throw new NoEvidenceException(
                    "nothing in the %d sources is about \"%s\"; give sources that are, or another topic"
                            .formatted(found.all().sources().size(), request.topic()));
        }
        List<String> warnings = new ArrayList<>(warnings(discovered));
        int passages = found.evidence().passages().size();
        if (found.embeddings().size() < passages) {
            warnings.add(
                    "Of %d passages the %d most promising were read closely and can be searched."
                            .formatted(passages, found.embeddings().size()));
        }
        Findings findings = new Findings(request.topic(), found.topic(), found.scored());
        return new Researched(
                found.evidence(),
                found.embeddings(),
                findings,
                new Researched.Effort(found.all().sources().size(), discovered.usage()),
                warnings);
    }

    private Discovered discover(ContentRequest request, RunContext run) {
        Discovered discovered =
                parts.discovery()
                        .discover(
                                ResearchRequest.builder(request.topic())
                                        .owner(request.owner())
                                        .locations(request.locations())
                                        .sources(request.sources())
                                        .build());
        run.throwIfCancelled();
        warnings(discovered).forEach(run::warn);
        discovered
                .sources()
                .forEach(
                        source ->
                                run.emit(
                                        new RunEvent.SourceRead(
                                                source.id(), source.title(), source.location())));
        return discovered;
    }

    private static List<String> warnings(Discovered discovered) {
        Stream<String> searches =
                discovered.searches().stream()
                        .filter(search -> search.status() == SearchOutcome.Status.FAILED)
                        .map(ResearchStage::failure);
        Stream<String> pages =
                discovered.failures().stream()
                        .map(PageFailure::reason)
                        .map("A source was left out: %s."::formatted);
        return Stream.of(discovered.notes().stream(), searches, pages)
                .flatMap(warnings -> warnings)
                .distinct()
                .toList();
    }

    private static String failure(SearchOutcome search) {
        return "A search with %s failed: %s.".formatted(search.provider(), search.reason());
    }

    private static String nothingToRead(Discovered discovered) {
        Stream<String> searches =
                discovered.searches().stream()
                        .filter(search -> search.status() != SearchOutcome.Status.OK)
                        .map(search -> search.provider() + ": " + search.reason());
        Stream<String> pages = discovered.failures().stream().map(PageFailure::reason);
        List<String> reasons = Stream.concat(searches, pages).distinct().limit(5).toList();
        return "there is no source to write from; %s"
                .formatted(
                        reasons.isEmpty()
                                ? "give documents, or a search provider"
                                : String.join("; ", reasons));
    }
}
