package io.aiwriter.lucene;

import io.aiwriter.vector.Filter;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Filters as Lucene queries that match exactly the records that satisfy them. */
final class FilterQueries {

    private static final double LONG_LIMIT = 0x1p63;

    private FilterQueries() {}

    /** The query for a filter; {@code null} stands for every record. */
    static Query of(@Nullable Filter filter) {
        if (filter == null) {
            return new MatchAllDocsQuery();
        }
        return new ConstantScoreQuery(query(filter));
    }

    private static Query query(Filter filter) {
        return switch (filter) {
            case Filter.Eq eq -> in(eq.attribute(), List.of(eq.value()));
            case Filter.In in -> in(in.attribute(), in.values());
            case Filter.Range range -> range(range);
            case Filter.Exists exists -> exists(exists);
            case Filter.And and -> join(queries(and.all()), Occur.FILTER, new MatchAllDocsQuery());
            case Filter.Or or -> join(queries(or.any()), Occur.SHOULD, new MatchNoDocsQuery());
            case Filter.Not not -> not(not);
        };
    }

    private static Query in(String attribute, List<Object> values) {
        List<Query> byType = new ArrayList<>();
        List<String> strings = select(values, String.class);
        if (!strings.isEmpty()) {
            byType.add(terms(RecordDocument.STRING + attribute, strings));
        }
        List<Boolean> flags = select(values, Boolean.class);
        if (!flags.isEmpty()) {
            byType.add(terms(RecordDocument.BOOLEAN + attribute, flags));
        }
        List<Long> longs = select(values, Long.class);
        if (!longs.isEmpty()) {
            byType.add(LongPoint.newSetQuery(RecordDocument.LONG + attribute, longs));
        }
        List<Double> doubles = select(values, Double.class);
        if (!doubles.isEmpty()) {
            byType.add(DoublePoint.newSetQuery(RecordDocument.DOUBLE + attribute, doubles));
        }
        return join(byType, Occur.SHOULD, new MatchNoDocsQuery());
    }

    private static Query terms(String field, List<?> values) {
        return new TermInSetQuery(field, values.stream().map(v -> Terms.of(v.toString())).toList());
    }

    private static <T> List<T> select(List<Object> values, Class<T> type) {
        return values.stream().filter(type::isInstance).map(type::cast).distinct().toList();
    }

    private static Query range(Filter.Range range) {
        double from = range.from() == null ? Double.NEGATIVE_INFINITY : range.from();
        double to = range.to() == null ? Double.POSITIVE_INFINITY : range.to();
        if (!(from <= to)) {
            return new MatchNoDocsQuery();
        }
        return new BooleanQuery.Builder()
                .add(longs(RecordDocument.LONG + range.attribute(), from, to), Occur.SHOULD)
                .add(doubles(RecordDocument.DOUBLE + range.attribute(), from, to), Occur.SHOULD)
                .build();
    }

    private static Query longs(String field, double from, double to) {
        double first = Math.ceil(from);
        double last = Math.floor(to);
        if (first >= LONG_LIMIT || last < -LONG_LIMIT) {
            return new MatchNoDocsQuery();
        }
        return LongPoint.newRangeQuery(field, (long) first, (long) last);
    }

    /** The index orders -0.0 below 0.0; as numbers they are equal. */
    private static Query doubles(String field, double from, double to) {
        return DoublePoint.newRangeQuery(field, from == 0 ? -0.0 : from, to == 0 ? 0.0 : to);
    }

    private static Query exists(Filter.Exists exists) {
        return new TermQuery(new Term(RecordDocument.ATTRIBUTE, Terms.of(exists.attribute())));
    }

    private static List<Query> queries(List<Filter> filters) {
        return filters.stream().map(FilterQueries::query).toList();
    }

    private static Query join(List<Query> queries, Occur occur, Query ofNone) {
        if (queries.isEmpty()) {
            return ofNone;
        }
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        queries.forEach(query -> joined.add(query, occur));
        return joined.build();
    }

    private static Query not(Filter.Not not) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query(not.negated()), Occur.MUST_NOT)
                .build();
    }
}
