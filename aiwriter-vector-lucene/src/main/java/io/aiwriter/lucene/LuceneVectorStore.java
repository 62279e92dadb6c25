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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A {@link VectorStore} in a Lucene index: nearest neighbours by cosine (HNSW), words by BM25, both
 * fused by reciprocal rank with k = 60. One process at a time may have a directory open. Every
 * change is flushed to the disk before it is seen or returns; changes wait for one another,
 * searches wait for nobody. Interrupting a caller never harms the index. Thread-safe.
 *
 * <p>Scores are cosines (-1 to 1) when an embedding is asked for, BM25 when a text is, sums of
 * reciprocal ranks when both are. A search by meaning is approximate, yet finds as many matches as
 * are asked for when so many satisfy the filter. Of a query's text the first 512 different words
 * count; nothing in it is an operator. Strings must be well-formed Unicode.
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

    /** The greatest length of a vector. */
    public static final int MAX_DIMENSIONS = WideVectorCodec.MAX_DIMENSIONS;

    private final LuceneIndex index;
    private final WordAnalyzer analyzer;
    private final int dimensions;

    private LuceneVectorStore(IndexFiles files, int dimensions) {
        this.dimensions = dimensions;
        this.analyzer = new WordAnalyzer();
        this.index = LuceneIndex.open(files, analyzer);
    }

    /**
     * Opens a directory, or makes it with an empty index. Reads every file once to check it against
     * its checksum, so that damage is found here and not by a search.
     *
     * @param directory where the index lies; nothing else should lie there
     * @param dimensions the length of every vector, 1 to {@value #MAX_DIMENSIONS}
     * @param fingerprint names the model that makes the vectors, see {@link
     *     io.aiwriter.embedding.EmbeddingModel#fingerprint()}
     * @throws VectorStoreException when it is open elsewhere, was made with another model or
     *     length, is damaged, or cannot be written; the message says what to do
     */
    public static LuceneVectorStore open(Path directory, int dimensions, String fingerprint) {
        Objects.requireNonNull(fingerprint, "fingerprint");
        requireInRange(dimensions);
        try {
            return new LuceneVectorStore(
                    IndexFiles.onDisk(directory, dimensions, fingerprint), dimensions);
        } catch (IOException e) {
            throw IndexFiles.failure(directory.toString(), "opened", e);
        }
    }

    /**
     * An empty store that lives in memory.
     *
     * @param dimensions the length of every vector, 1 to {@value #MAX_DIMENSIONS}
     */
    public static LuceneVectorStore inMemory(int dimensions) {
        requireInRange(dimensions);
        return new LuceneVectorStore(IndexFiles.inMemory(dimensions), dimensions);
    }

    /**
     * Deletes the index in a directory, damaged or not, so that it can be built anew. Leaves files
     * alone that belong to no index; does nothing when there is no such directory.
     *
     * @throws VectorStoreException when the index is open or a file cannot be deleted
     */
    public static void delete(Path directory) {
        try {
            IndexFiles.delete(directory);
        } catch (IOException e) {
            throw IndexFiles.failure(directory.toString(), "deleted", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when a vector's length is not the store's, or a string has
     *     half of a surrogate pair
     */
    @Override
    public void upsert(List<VectorRecord> records) {
        List<VectorRecord> copy = List.copyOf(records);
        copy.forEach(this::requireFitting);
        if (copy.isEmpty()) {
            return;
        }
        index.write(
                writer -> {
                    for (VectorRecord entry : copy) {
                        writer.updateDocument(
                                new Term(RecordDocument.ID, entry.id()), RecordDocument.of(entry));
                    }
                });
    }

    @Override
    public Optional<VectorRecord> get(String id) {
        Query query = new TermQuery(new Term(RecordDocument.ID, id));
        return index.read(
                searcher -> {
                    ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
                    return found.length == 0
                            ? Optional.empty()
                            : Optional.of(
                                    RecordDocument.read(searcher.storedFields(), found[0].doc));
                });
    }

    @Override
    public void delete(Filter filter) {
        Objects.requireNonNull(filter, "filter");
        if (count(filter) > 0) {
            index.write(writer -> writer.deleteDocuments(FilterQueries.of(filter)));
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the embedding's length is not the store's
     */
    @Override
    public List<VectorMatch> search(VectorQuery query) {
        query.embedding().ifPresent(this::requireDimensions);
        return index.read(searcher -> new RecordSearch(searcher, analyzer, query).matches());
    }

    @Override
    public long count(@Nullable Filter filter) {
        return index.read(searcher -> (long) searcher.count(FilterQueries.of(filter)));
    }

    @Override
    public List<VectorRecord> scroll(@Nullable Filter filter, @Nullable String afterId, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
        Query query = FilterQueries.of(filter);
        return index.read(searcher -> new RecordPage(searcher, query).after(afterId, limit));
    }

    /**
     * Frees the lock and the files. Closing again does nothing; any other call is an error then.
     */
    @Override
    public void close() {
        index.close();
    }

    private void requireFitting(VectorRecord entry) {
        requireDimensions(entry.embedding());
        RecordDocument.requireWellFormed(entry);
    }

    private void requireDimensions(Embedding embedding) {
        if (embedding.dimensions() != dimensions) {
            throw new IllegalArgumentException(
                    "this store keeps vectors of %d dimensions, not %d"
                            .formatted(dimensions, embedding.dimensions()));
        }
    }

    private static void requireInRange(int dimensions) {
        if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "dimensions must be 1 to %d: %d".formatted(MAX_DIMENSIONS, dimensions));
        }
    }
}
