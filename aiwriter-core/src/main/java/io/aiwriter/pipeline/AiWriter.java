package io.aiwriter.pipeline;

import com.fasterxml.uuid.Generators;
import io.aiwriter.Owner;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.citation.CitationVerifier;
import io.aiwriter.content.ContentGenerator;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Run;
import io.aiwriter.core.internal.extractive.ExtractiveWriter;
import io.aiwriter.core.internal.journal.Journal;
import io.aiwriter.core.internal.prompted.PromptedQueries;
import io.aiwriter.core.internal.prompted.PromptedWriter;
import io.aiwriter.core.internal.recipes.RecipeWriter;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.core.internal.writing.Writer;
import io.aiwriter.discovery.Discovery;
import io.aiwriter.discovery.KeyphraseQueries;
import io.aiwriter.discovery.QueryPlanner;
import io.aiwriter.discovery.ResearchLimits;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.recipe.RecipeCatalog;
import io.aiwriter.recipes.Recipes;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.ResearchReport;
import io.aiwriter.research.ResearchRequest;
import io.aiwriter.research.ResearchService;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.run.RunQueue;
import io.aiwriter.run.RunRepository;
import io.aiwriter.run.RunState;
import io.aiwriter.run.StoredRun;
import io.aiwriter.run.Submission;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorStore;
import io.aiwriter.verify.EvidenceVerifier;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes, stores and finds content. Without a chat model it quotes: every sentence is one of the
 * sources'. With one it writes from the sources' passages and cites them. Thread-safe. Closing the
 * parts that were handed in is their owner's business.
 *
 * <p>
 *
 * {@snippet :
 * AiWriter writer =
 *         AiWriter.builder()
 *                 .pages(DocumentReader.create())
 *                 .embeddings(embeddings)
 *                 .contents(store.contents())
 *                 .vectors(vectors, () -> LuceneVectorStore.inMemory(embeddings))
 *                 .build();
 * Content content = writer.generate(ContentRequest.builder("Cells").location(uri).build());
 * }
 */
public final class AiWriter implements ContentGenerator, ResearchService {

    /** Sections that are written at the same time when nothing else is said. */
    public static final int DEFAULT_SECTIONS_AT_ONCE = 4;

    private final Parts parts;
    private final TopicResearch research;
    private final @Nullable RunRepository runs;
    private final RunDesk.Work work;
    private final IndexStage index;
    private final @Nullable RunDesk desk;
    private final @Nullable RunQueue queue;

    private AiWriter(Parts parts, Builder builder) {
        this.parts = parts;
        this.runs = builder.runs;
        this.queue = builder.queue;
        PassageCutter cutter = new PassageCutter();
        this.work =
                (request, run, journal) ->
                        new Pipeline(
                                        parts.with(builder.discovery(journal)),
                                        writer(builder, journal, cutter),
                                        cutter)
                                .run(request, run);
        this.index = new IndexStage(parts);
        this.research = new TopicResearch(parts, cutter);
        this.desk = runs == null ? null : new RunDesk(parts, runs, work);
    }

    private static Writer writer(Builder parts, Journal journal, PassageCutter cutter) {
        EmbeddingModel embeddings = Builder.required("embeddings", parts.embeddings);
        ChatModel model = parts.chatModel == null ? null : journal.over(parts.chatModel);
        Writer writer =
                model == null
                        ? new ExtractiveWriter(embeddings, cutter)
                        : new PromptedWriter(model);
        return new RecipeWriter(parts.recipes, model, writer, parts.clock);
    }

    /** Starts a writer. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts to write and returns at once. With {@linkplain Builder#runs a run repository} the run
     * outlives the process: see {@link #resume}.
     *
     * @throws IllegalArgumentException when the request names no document and no search provider is
     *     set
     */
    @Override
    public Run start(ContentRequest request) {
        requireReadable(request);
        UUID id = Generators.timeBasedEpochGenerator().generate();
        if (desk != null) {
            return start(request, id.toString());
        }
        return DefaultRun.start(
                Attempt.unrecorded(id, parts.clock().instant()),
                run -> work.write(request, run, Journal.none()));
    }

    /**
     * Starts to write, once for each key: the same owner's same key gives the same run, whatever
     * the request, and that run goes on in this process if it has not ended well.
     *
     * @param idempotencyKey the caller's name for this wish; 1 to {@value Submission#MAX_KEY}
     *     characters
     * @throws IllegalStateException when the writer has no run repository
     */
    public Run start(ContentRequest request, String idempotencyKey) {
        return resume(request.owner(), keep(request, idempotencyKey).id());
    }

    /**
     * Keeps a request for the {@linkplain Builder#queue queue}, or else for whoever {@linkplain
     * #resume resumes} it; nothing is written yet. Once for each key, as with {@link
     * #start(ContentRequest, String)}.
     *
     * @param idempotencyKey the caller's name for this wish
     * @return the run, which may be an older one
     * @throws IllegalStateException when the writer has no run repository
     */
    public StoredRun submit(ContentRequest request, String idempotencyKey) {
        StoredRun run = keep(request, idempotencyKey);
        if (queue != null && run.state() == RunState.QUEUED) {
            queue.add(run.id());
        }
        return run;
    }

    /**
     * Goes on with a run where it stopped: what was answered is taken from its journal. A run that
     * is under way in this process is given as it is; one that is under way in another process is
     * taken from it; one that is done gives its content.
     *
     * @param owner whose run it is
     * @param id the run
     * @throws io.aiwriter.run.UnknownRunException when the owner has no such run
     * @throws IllegalStateException when the writer has no run repository
     */
    public Run resume(Owner owner, UUID id) {
        return desk().resume(owner, id);
    }

    /**
     * Cancels a run wherever it is under way; the call in flight stops within a second. What it was
     * answered is kept, and {@link #resume} goes on from there.
     *
     * @return whether it had not ended
     * @throws IllegalStateException when the writer has no run repository
     */
    public boolean cancel(Owner owner, UUID id) {
        desk();
        return Objects.requireNonNull(runs).cancel(owner, id);
    }

    /**
     * The runs of all owners that are queued, under way, or were under way when their process
     * ended; oldest first.
     *
     * @throws IllegalStateException when the writer has no run repository
     */
    public List<StoredRun> unfinished() {
        desk();
        return Objects.requireNonNull(runs).unfinished();
    }

    /**
     * Puts a run that failed, was cancelled or is paused back into the queue, with as many tries as
     * a new one.
     *
     * @return whether it was put back; not when it is queued, under way or done
     * @throws io.aiwriter.run.UnknownRunException when the owner has no such run
     * @throws IllegalStateException when the writer has no queue
     */
    public boolean retry(Owner owner, UUID id) {
        boolean queued = desk().requeue(owner, id);
        if (queued) {
            queue().add(id);
        }
        return queued;
    }

    /**
     * Lets this process work on queued runs until its queue is closed, beginning with those that
     * were submitted and did not reach the queue.
     *
     * @throws IllegalStateException when the writer has no queue, or works already
     */
    public void work() {
        queue().start(desk()::work);
        for (StoredRun run : unfinished()) {
            if (run.state() == RunState.QUEUED) {
                queue().add(run.id());
            }
        }
    }

    private RunQueue queue() {
        if (queue == null) {
            throw new IllegalStateException("this writer has no queue; give its builder one");
        }
        return queue;
    }

    private StoredRun keep(ContentRequest request, String idempotencyKey) {
        RunDesk open = desk();
        requireReadable(request);
        return open.submit(request, idempotencyKey);
    }

    private RunDesk desk() {
        if (desk == null) {
            throw new IllegalStateException(
                    "this writer keeps no runs; give its builder a run repository with runs()");
        }
        return desk;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the request names no document and no search provider is
     *     set
     */
    @Override
    public ResearchReport research(ResearchRequest request) {
        if (request.locations().isEmpty() && request.sources().isEmpty()) {
            requireSearch();
        }
        return research.research(request);
    }

    private void requireReadable(ContentRequest request) {
        if (!request.hasSources() && request.recipe().isEmpty()) {
            requireSearch();
        }
    }

    private void requireSearch() {
        if (!parts.discovery().searches()) {
            throw new IllegalArgumentException(
                    "there is nothing to read: name a document, or set a search provider");
        }
    }

    /**
     * Makes searchable what was stored and not indexed when a process ended. Call it once on start.
     *
     * @return how many contents were behind
     */
    public int catchUp() {
        return index.catchUp();
    }

    /**
     * Removes a content with all its versions, and what only it stood on, from the store and from
     * search.
     *
     * @param owner whose
     * @param contentId the content
     * @return whether there was one
     */
    public boolean delete(Owner owner, UUID contentId) {
        return index.delete(owner, contentId);
    }

    /**
     * Finds sections of contents and passages of sources by meaning and by words.
     *
     * @param owner whose
     * @param text what to look for
     * @param limit how many hits at most, 1 to {@link VectorQuery#MAX_LIMIT}
     */
    public List<SearchHit> search(Owner owner, String text, int limit) {
        VectorQuery query =
                VectorQuery.builder()
                        .text(text)
                        .embedding(parts.embeddings().embed(text, EmbeddingModel.Use.QUERY))
                        .filter(Indexed.of(owner))
                        .limit(limit)
                        .build();
        return parts.vectors().search(query).stream().map(SearchHit::of).toList();
    }

    /** Collects the parts of an {@link AiWriter}. Not thread-safe. */
    public static final class Builder {

        private @Nullable PageReader pages;
        private @Nullable EmbeddingModel embeddings;
        private @Nullable ContentRepository contents;
        private @Nullable VectorStore vectors;
        private @Nullable Supplier<VectorStore> scratch;
        private @Nullable ChatModel chatModel;
        private List<SearchProvider> search = List.of();
        private ResearchLimits researchLimits = ResearchLimits.defaults();
        private RecipeCatalog recipes = Recipes.shipped();
        private @Nullable RunRepository runs;
        private @Nullable RunQueue queue;
        private CitationVerifier verifier = EvidenceVerifier.create();
        private Clock clock = Clock.systemUTC();
        private int sectionsAtOnce = DEFAULT_SECTIONS_AT_ONCE;

        private Builder() {}

        /** What reads sources. Required. */
        public Builder pages(PageReader pages) {
            this.pages = Objects.requireNonNull(pages, "pages");
            return this;
        }

        /** What tells meanings. Required. */
        public Builder embeddings(EmbeddingModel embeddings) {
            this.embeddings = Objects.requireNonNull(embeddings, "embeddings");
            return this;
        }

        /** What keeps contents. Required. */
        public Builder contents(ContentRepository contents) {
            this.contents = Objects.requireNonNull(contents, "contents");
            return this;
        }

        /**
         * What keeps what can be searched. Required.
         *
         * @param vectors the lasting index
         * @param scratch makes the index of one run, empty and of the same dimensions; it is closed
         *     at the end of the research stage
         */
        public Builder vectors(VectorStore vectors, Supplier<VectorStore> scratch) {
            this.vectors = Objects.requireNonNull(vectors, "vectors");
            this.scratch = Objects.requireNonNull(scratch, "scratch");
            return this;
        }

        /** The model that writes. Without one the writer quotes. */
        public Builder chatModel(ChatModel chatModel) {
            this.chatModel = Objects.requireNonNull(chatModel, "chatModel");
            return this;
        }

        /**
         * Whom to ask for sources, each for every query. By default nobody: only the documents that
         * a request names are read.
         */
        public Builder search(List<SearchProvider> search) {
            this.search = List.copyOf(search);
            return this;
        }

        /** How much research may do at once; by default {@link ResearchLimits#defaults()}. */
        public Builder researchLimits(ResearchLimits researchLimits) {
            this.researchLimits = Objects.requireNonNull(researchLimits, "researchLimits");
            return this;
        }

        /** The recipes that requests may name; by default those that ship. */
        public Builder recipes(RecipeCatalog recipes) {
            this.recipes = Objects.requireNonNull(recipes, "recipes");
            return this;
        }

        /** What keeps runs, so that they outlive the process. Without it they do not. */
        public Builder runs(RunRepository runs) {
            this.runs = Objects.requireNonNull(runs, "runs");
            return this;
        }

        /** What hands submitted runs to processes. Needs {@link #runs}. */
        public Builder queue(RunQueue queue) {
            this.queue = Objects.requireNonNull(queue, "queue");
            return this;
        }

        /**
         * How many sections are written at the same time, 1 to {@value
         * ContentRequest#MAX_SECTIONS}; {@value #DEFAULT_SECTIONS_AT_ONCE} by default. The result
         * does not depend on it.
         */
        public Builder sectionsAtOnce(int sections) {
            if (sections < 1 || sections > ContentRequest.MAX_SECTIONS) {
                throw new IllegalArgumentException(
                        "sectionsAtOnce must be 1 to %d: %d"
                                .formatted(ContentRequest.MAX_SECTIONS, sections));
            }
            this.sectionsAtOnce = sections;
            return this;
        }

        /** What checks citations; by default {@link EvidenceVerifier}. */
        public Builder verifier(CitationVerifier verifier) {
            this.verifier = Objects.requireNonNull(verifier, "verifier");
            return this;
        }

        /** What tells the time; by default the system's clock. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * The finished writer.
         *
         * @throws IllegalArgumentException when a required part is missing
         */
        public AiWriter build() {
            if (queue != null) {
                required("runs, which a queue needs,", runs);
            }
            Parts parts =
                    new Parts(
                            discovery(Journal.none()),
                            required("embeddings", embeddings),
                            required("contents", contents),
                            required("vectors", vectors),
                            required("scratch", scratch),
                            new Parts.Checks(verifier, clock, sectionsAtOnce));
            return new AiWriter(parts, frozen());
        }

        /** A copy that later calls do not change. */
        private Builder frozen() {
            Builder frozen = new Builder();
            frozen.pages = pages;
            frozen.embeddings = embeddings;
            frozen.chatModel = chatModel;
            frozen.search = search;
            frozen.researchLimits = researchLimits;
            frozen.recipes = recipes;
            frozen.clock = clock;
            frozen.runs = runs;
            frozen.queue = queue;
            return frozen;
        }

        private Discovery discovery(Journal journal) {
            QueryPlanner planner =
                    chatModel == null
                            ? KeyphraseQueries.create()
                            : new PromptedQueries(journal.over(chatModel));
            return new Discovery(
                    journal.over(required("pages", pages)),
                    search.stream().map(journal::over).toList(),
                    planner,
                    researchLimits,
                    clock);
        }

        private static <T> T required(String property, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException(property + " must be set");
            }
            return value;
        }
    }
}
