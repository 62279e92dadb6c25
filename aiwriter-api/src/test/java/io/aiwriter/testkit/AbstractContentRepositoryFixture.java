package io.aiwriter.testkit;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.research.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;

/** A fresh {@link ContentRepository} for each test, and how to fill it. */
public abstract class AbstractContentRepositoryFixture {

    static final Owner ANA = new Owner("acme", "ana");
    static final Owner BEN = new Owner("acme", "ben");
    static final Owner OTHER_ANA = new Owner("other", "ana");
    static final int THREADS = 8;

    @SuppressWarnings("NullAway.Init")
    ContentRepository contents;

    /** An empty repository. */
    protected abstract ContentRepository open() throws Exception;

    @BeforeEach
    void openRepository() throws Exception {
        contents = open();
    }

    Content save(Owner owner, Evidence evidence) {
        Content content = Samples.content(evidence);
        contents.save(owner, content, evidence, "written");
        return content;
    }

    Content saveUncited(Owner owner, String title) {
        Content content = Samples.uncited(title);
        contents.save(owner, content, Evidence.NONE, "written");
        return content;
    }

    static <T> List<T> together(Task<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                tasks.add(() -> task.run(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** What one of several threads does. */
    interface Task<T> {
        T run(int thread) throws Exception;
    }
}
