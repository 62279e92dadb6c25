package io.aiwriter.pipeline;

import io.aiwriter.AiWriterException;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import io.aiwriter.research.NoEvidenceException;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Reads the sources of a request, several at a time; one that cannot be read costs only itself. */
final class SourceCollection {

    private static final int AT_ONCE = 8;

    private final PageReader pages;

    SourceCollection(PageReader pages) {
        this.pages = pages;
    }

    /**
     * The sources in the order of the request, each text once.
     *
     * @throws NoEvidenceException when none can be read
     */
    Collected collect(ContentRequest request, RunContext run) {
        List<Source> sources = new ArrayList<>(request.sources());
        List<String> warnings = new ArrayList<>();
        List<AiWriterException> failures = new ArrayList<>();
        for (Future<Source> read : readAll(request.locations(), run)) {
            try {
                sources.add(read.get());
            } catch (ExecutionException e) {
                AiWriterException failure = expected(e);
                failures.add(failure);
                warnings.add("A source was left out: " + failure.getMessage() + ".");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunCancelledException();
            }
        }
        if (sources.isEmpty()) {
            throw failures.size() == 1
                    ? failures.get(0)
                    : new NoEvidenceException(
                            "none of the %d sources can be read; the first says: %s"
                                    .formatted(failures.size(), failures.get(0).getMessage()));
        }
        warnings.forEach(run::warn);
        List<Source> distinct = distinct(sources);
        distinct.forEach(
                source ->
                        run.emit(
                                new RunEvent.SourceRead(
                                        source.id(), source.title(), source.location())));
        return new Collected(distinct, warnings);
    }

    private List<Future<Source>> readAll(List<URI> locations, RunContext run) {
        Semaphore permits = new Semaphore(AT_ONCE);
        List<Callable<Source>> reads =
                locations.stream().<Callable<Source>>map(uri -> () -> read(uri, permits)).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(reads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.throwIfCancelled();
            throw new RunCancelledException();
        }
    }

    private Source read(URI location, Semaphore permits) throws InterruptedException {
        permits.acquire();
        try {
            return pages.read(location);
        } finally {
            permits.release();
        }
    }

    private static AiWriterException expected(ExecutionException e) {
        if (e.getCause() instanceof AiWriterException expected) {
            return expected;
        }
        throw new IllegalStateException("a page reader failed unexpectedly", e.getCause());
    }

    private static List<Source> distinct(List<Source> sources) {
        Map<String, Source> byText = new LinkedHashMap<>();
        sources.forEach(source -> byText.putIfAbsent(source.contentHash(), source));
        return List.copyOf(byText.values());
    }

    /**
     * What could be read.
     *
     * @param sources at least one
     * @param warnings what could not
     */
    record Collected(List<Source> sources, List<String> warnings) {}
}
