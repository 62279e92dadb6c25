package io.aiwriter.lucene;

import io.aiwriter.vector.VectorMatch;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** One search on one state of the index. */
final class RecordSearch {

    /** How deep each ranking goes at least: the beam of the graph search, and what is fused. */
    private static final int MIN_CANDIDATES = 100;

    private static final int MAX_WORDS = 512;

    private static final Comparator<VectorMatch> BEST_FIRST =
            Comparator.comparingDouble(VectorMatch::score)
                    .reversed()
                    .thenComparing(match -> match.entry().id());

    private final IndexSearcher searcher;
    private final WordAnalyzer analyzer;
    private final VectorQuery query;
    private final Query filter;
    private final int candidates;

    RecordSearch(IndexSearcher searcher, WordAnalyzer analyzer, VectorQuery query) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.query = query;
        this.filter = FilterQueries.of(query.filter().orElse(null));
        this.candidates = Math.max(MIN_CANDIDATES, query.limit());
    }

    List<VectorMatch> matches() throws IOException {
        if (query.text().isEmpty()) {
            return byMeaning();
        }
        List<ScoreDoc> byWords = wordHits(query.text().get());
        return query.embedding().isEmpty() ? scored(byWords) : fused(byWords, vectorHits());
    }

    private List<VectorMatch> byMeaning() throws IOException {
        List<VectorMatch> matches = new ArrayList<>();
        for (VectorMatch match : scored(vectorHits())) {
            double cosine = query.embedding().orElseThrow().cosine(match.entry().embedding());
            matches.add(new VectorMatch(match.entry(), cosine));
        }
        matches.sort(BEST_FIRST);
        return List.copyOf(matches);
    }

    private List<ScoreDoc> vectorHits() throws IOException {
        float[] unit = query.embedding().flatMap(UnitVector::of).orElse(null);
        if (unit == null) {
            return List.of();
        }
        List<ScoreDoc> hits = nearest(unit, candidates, query.filter().isEmpty() ? null : filter);
        if (hits.size() >= candidates) {
            return hits;
        }
        Query withVector =
                new BooleanQuery.Builder()
                        .add(filter, Occur.FILTER)
                        .add(new FieldExistsQuery(RecordDocument.VECTOR), Occur.FILTER)
                        .build();
        int all = searcher.count(withVector);
        return hits.size() >= Math.min(all, candidates) ? hits : nearest(unit, all, withVector);
    }

    private List<ScoreDoc> nearest(float[] unit, int k, @Nullable Query among) throws IOException {
        Query nearest = new KnnFloatVectorQuery(RecordDocument.VECTOR, unit, k, among);
        return Arrays.asList(searcher.search(nearest, candidates).scoreDocs);
    }

    private List<ScoreDoc> wordHits(String text) throws IOException {
        Map<String, Integer> words = analyzer.words(text, MAX_WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(
                (word, count) -> {
                    Query term = new TermQuery(new Term(RecordDocument.WORDS, word));
                    any.add(new BoostQuery(term, count), Occur.SHOULD);
                });
        Query filtered =
                new BooleanQuery.Builder()
                        .add(any.build(), Occur.MUST)
                        .add(filter, Occur.FILTER)
                        .build();
        return Arrays.asList(searcher.search(filtered, candidates).scoreDocs);
    }

    private List<VectorMatch> fused(List<ScoreDoc> byWords, List<ScoreDoc> byMeaning)
            throws IOException {
        List<ScoreDoc> hits = new ArrayList<>();
        ReciprocalRankFusion.fuse(List.of(documents(byMeaning), documents(byWords)))
                .forEach((doc, score) -> hits.add(new ScoreDoc(doc, score.floatValue())));
        hits.sort(
                Comparator.<ScoreDoc>comparingDouble(hit -> hit.score)
                        .reversed()
                        .thenComparingInt(hit -> hit.doc));
        return scored(hits);
    }

    private static List<Integer> documents(List<ScoreDoc> hits) {
        return hits.stream().map(hit -> hit.doc).toList();
    }

    private List<VectorMatch> scored(List<ScoreDoc> hits) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<VectorMatch> matches = new ArrayList<>();
        for (ScoreDoc hit : hits.subList(0, Math.min(hits.size(), query.limit()))) {
            VectorRecord entry = RecordDocument.read(stored, hit.doc);
            matches.add(new VectorMatch(entry, hit.score));
        }
        matches.sort(BEST_FIRST);
        return List.copyOf(matches);
    }
}
