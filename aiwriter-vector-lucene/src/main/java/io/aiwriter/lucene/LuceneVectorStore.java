package io.aiwriter.lucene;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.Filter;
import io.aiwriter.vector.VectorMatch;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStore;
import io.aiwriter.vector.VectorStoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A {@link VectorStore} in a Lucene index: approximate nearest neighbours by cosine, BM25 over
 * words, both fused by reciprocal rank. One process at a time may have a directory open. Every call
 * that changes something is on disk when it returns. Interrupting a caller never harms the index.
 * Thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * try (LuceneVectorStore store =
 *         LuceneVectorStore.open(Path.of("vectors"), model.dimensions(), model.fingerprint())) {
 *     store.upsert(records);
 *     store.search(VectorQuery.builder().text("cell walls").build());
 * }
 * }
 */
public final class LuceneVectorStore implements VectorStore {

    private static final int LEAST_DEPTH = 100;

    private final LuceneIndex index;
    private final RecordDocuments documents;
    private final TextQueries textQueries;

    private LuceneVectorStore(LuceneIndex index, int dimensions, TextQueries textQueries) {
        this.index = index;
        this.documents = new RecordDocuments(dimensions);
        this.textQueries = textQueries;
    }

    /**
     * Opens a directory, or makes it.
     *
     * @param directory where the index lies; nothing else may lie there
     * @param dimensions the length of every vector, 1 to 4,096
     * @param fingerprint names the model that makes the vectors, see {@link
     *     io.aiwriter.embedding.EmbeddingModel#fingerprint()}
     * @throws VectorStoreException when another process has it open, when it was made with another
     *     model, or when it is damaged; the message says what to do
     */
    public static LuceneVectorStore open(Path directory, int dimensions, String fingerprint) {
        TextQueries textQueries = new TextQueries();
        LuceneIndex index =
                LuceneIndex.open(directory, dimensions, fingerprint, textQueries.analyzer());
        return new LuceneVectorStore(index, dimensions, textQueries);
    }

    /**
     * An empty store that lives in memory.
     *
     * @param dimensions the length of every vector, 1 to 4,096
     */
    public static LuceneVectorStore inMemory(int dimensions) {
        TextQueries textQueries = new TextQueries();
        LuceneIndex index = LuceneIndex.open(new ByteBuffersDirectory(), textQueries.analyzer());
        return new LuceneVectorStore(index, dimensions, textQueries);
    }

    @Override
    public void upsert(List<VectorRecord> records) {
        List<Document> changed = records.stream().map(documents::toDocument).toList();
        index.write(
                writer -> {
                    for (int i = 0; i < changed.size(); i++) {
                        writer.updateDocument(
                                new Term(RecordDocuments.ID, records.get(i).id()), changed.get(i));
                    }
                });
    }

    @Override
    public Optional<VectorRecord> get(String id) {
        Query query = new TermQuery(new Term(RecordDocuments.ID, id));
        return index
                .read(searcher -> records(searcher, searcher.search(query, 1).scoreDocs))
                .stream()
                .findFirst();
    }

    @Override
    public void delete(Filter filter) {
        Query query = FilterQueries.toQuery(filter);
        index.write(writer -> writer.deleteDocuments(query));
    }

    @Override
    public List<VectorMatch> search(VectorQuery query) {
        query.embedding().ifPresent(documents::requireDimensions);
        return index.read(searcher -> search(searcher, query));
    }

    @Override
    public long count(@Nullable Filter filter) {
        return index.read(searcher -> (long) searcher.count(condition(filter)));
    }

    @Override
    public List<VectorRecord> scroll(@Nullable Filter filter, @Nullable String afterId, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
        Query after = TermRangeQuery.newStringRange(RecordDocuments.ID, afterId, null, false, true);
        Query query =
                new BooleanQuery.Builder()
                        .add(condition(filter), BooleanClause.Occur.FILTER)
                        .add(after, BooleanClause.Occur.FILTER)
                        .build();
        Sort byId = new Sort(new SortField(RecordDocuments.ID, SortField.Type.STRING));
        return index.read(
                searcher -> records(searcher, searcher.search(query, limit, byId).scoreDocs));
    }

    @Override
    public void close() {
        index.close();
    }

    private List<VectorMatch> search(IndexSearcher searcher, VectorQuery query) throws IOException {
        Optional<Query> filter = query.filter().map(FilterQueries::toQuery);
        Optional<Embedding> embedding = query.embedding().filter(RecordDocuments::hasDirection);
        boolean fused = query.embedding().isPresent() && query.text().isPresent();
        int depth = fused ? Math.max(query.limit(), LEAST_DEPTH) : query.limit();
        List<ScoreDoc[]> rankings = new ArrayList<>();
        if (embedding.isPresent()) {
            Query nearest =
                    new KnnFloatVectorQuery(
                            RecordDocuments.VECTOR,
                            embedding.get().toArray(),
                            depth,
                            filter.orElse(null));
            rankings.add(searcher.search(nearest, depth).scoreDocs);
        }
        if (query.text().isPresent()) {
            Query words = textQueries.toQuery(query.text().get(), filter.orElse(null));
            rankings.add(searcher.search(words, depth).scoreDocs);
        }
        List<ScoreDoc> ranked =
                fused || rankings.isEmpty()
                        ? ReciprocalRank.fuse(rankings)
                        : List.of(rankings.get(0));
        List<VectorMatch> matches = new ArrayList<>();
        for (ScoreDoc hit : ranked.subList(0, Math.min(query.limit(), ranked.size()))) {
            Document document = searcher.storedFields().document(hit.doc);
            matches.add(new VectorMatch(documents.toRecord(document), hit.score));
        }
        return matches;
    }

    private List<VectorRecord> records(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        List<VectorRecord> records = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            records.add(documents.toRecord(searcher.storedFields().document(hit.doc)));
        }
        return records;
    }

    private static Query condition(@Nullable Filter filter) {
        return filter == null ? new MatchAllDocsQuery() : FilterQueries.toQuery(filter);
    }
}
