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
import io.aiwriter.vector.VectorMatch;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorStore;
import io.aiwriter.verify.EvidenceVerifier;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

    private final Parts parts;
    private final Pipeline pipeline;
    private final IndexStage index;
    private final TopicResearch research;

    private AiWriter(Parts parts, @Nullable ChatModel chatModel, RecipeCatalog recipes) {
        this.parts = parts;
        PassageCutter cutter = new PassageCutter();
        Writer writer =
                chatModel == null
                        ? new ExtractiveWriter(parts.embeddings(), cutter)
                        : new PromptedWriter(chatModel);
        Writer byRecipe = new RecipeWriter(recipes, chatModel, writer, parts.clock());
        this.pipeline = new Pipeline(parts, byRecipe, cutter);
        this.index = new IndexStage(parts);
        this.research = new TopicResearch(parts, cutter);
    }

    /** Starts a writer. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the request names no document and no search provider is
     *     set
     */
    @Override
    public Run start(ContentRequest request) {
        if (!request.hasSources()) {
            requireSearch();
        }
        return DefaultRun.start(
                Generators.timeBasedEpochGenerator().generate(), run -> pipeline.run(request, run));
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
        return parts.vectors().search(query).stream().map(AiWriter::hit).toList();
    }

    private static SearchHit hit(VectorMatch match) {
        Map<String, Object> attributes = match.entry().attributes();
        boolean section = Indexed.SECTION.equals(attributes.get(Indexed.KIND));
        return new SearchHit(
                section ? SearchHit.Kind.SECTION : SearchHit.Kind.PASSAGE,
                attribute(attributes, section ? Indexed.CONTENT : Indexed.LOCATION),
                attribute(attributes, Indexed.TITLE),
                attribute(attributes, Indexed.HEADING),
                match.entry().text(),
                match.score());
    }

    private static String attribute(Map<String, Object> attributes, String name) {
        return String.valueOf(attributes.getOrDefault(name, ""));
    }

    /**
     * What a writer is made of.
     *
     * @param discovery finds and reads sources
     * @param embeddings tells meanings
     * @param contents keeps what is made
     * @param vectors keeps what can be searched
     * @param scratch makes the empty index of one run
     * @param checks how citations are checked and what time it is
     */
    record Parts(
            Discovery discovery,
            EmbeddingModel embeddings,
            ContentRepository contents,
            VectorStore vectors,
            Supplier<VectorStore> scratch,
            Checks checks) {

        CitationVerifier verifier() {
            return checks.verifier();
        }

        Clock clock() {
            return checks.clock();
        }
    }

    /**
     * How a run is measured.
     *
     * @param verifier checks citations
     * @param clock tells the time
     */
    record Checks(CitationVerifier verifier, Clock clock) {}

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
        private CitationVerifier verifier = EvidenceVerifier.create();
        private Clock clock = Clock.systemUTC();

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
            Parts parts =
                    new Parts(
                            discovery(required("pages", pages)),
                            required("embeddings", embeddings),
                            required("contents", contents),
                            required("vectors", vectors),
                            required("scratch", scratch),
                            new Checks(verifier, clock));
            return new AiWriter(parts, chatModel, recipes);
        }

        private Discovery discovery(PageReader pages) {
            QueryPlanner planner =
                    chatModel == null ? KeyphraseQueries.create() : new PromptedQueries(chatModel);
            return new Discovery(pages, search, planner, researchLimits, clock);
        }

        private static <T> T required(String property, @Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException(property + " must be set");
            }
            return value;
        }
    }
}
