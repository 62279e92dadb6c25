package io.aiwriter.lucene;

import io.aiwriter.vector.Filter;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns filters into queries that match and do not score. */
final class FilterQueries {

    private static final int MOST_VALUES = 1_024;

    private FilterQueries() {}

    static Query toQuery(Filter filter) {
        return new ConstantScoreQuery(translate(filter));
    }

    private static Query translate(Filter filter) {
        return switch (filter) {
            case Filter.Eq eq -> equal(eq.attribute(), eq.value());
            case Filter.In in -> in(in);
            case Filter.Range range -> range(range);
            case Filter.Exists exists ->
                    new TermQuery(new Term(RecordDocuments.ATTRIBUTE_NAME, exists.attribute()));
            case Filter.And and -> and(and.all());
            case Filter.Or or -> or(or.any().stream().map(FilterQueries::translate).toList());
            case Filter.Not not -> not(not.negated());
        };
    }

    private static Query equal(String attribute, Object value) {
        String field = RecordDocuments.field(attribute, value);
        return switch (value) {
            case Long number -> LongPoint.newExactQuery(field, number);
            case Double number -> DoublePoint.newExactQuery(field, number);
            default -> new TermQuery(new Term(field, RecordDocuments.indexable(value.toString())));
        };
    }

    private static Query in(Filter.In in) {
        return or(in.values().stream().map(value -> equal(in.attribute(), value)).toList());
    }

    /** An attribute is a whole number or a fraction; a range takes either. */
    private static Query range(Filter.Range range) {
        double from = range.from() == null ? Double.NEGATIVE_INFINITY : range.from();
        double to = range.to() == null ? Double.POSITIVE_INFINITY : range.to();
        if (Double.isNaN(from) || Double.isNaN(to) || from > to) {
            return new MatchNoDocsQuery();
        }
        Query fractions =
                DoublePoint.newRangeQuery(RecordDocuments.field(range.attribute(), from), from, to);
        // A cast saturates, so an infinite bound becomes the farthest whole number.
        long lowest = (long) Math.ceil(from);
        long highest = (long) Math.floor(to);
        Query wholeNumbers =
                LongPoint.newRangeQuery(
                        RecordDocuments.field(range.attribute(), lowest), lowest, highest);
        return or(List.of(fractions, wholeNumbers));
    }

    private static Query and(List<Filter> all) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
        all.forEach(filter -> query.add(translate(filter), BooleanClause.Occur.FILTER));
        return query.build();
    }

    /** Nested in groups, since one query takes only so many clauses. */
    private static Query or(List<Query> any) {
        if (any.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (any.size() <= MOST_VALUES) {
            any.forEach(clause -> query.add(clause, BooleanClause.Occur.SHOULD));
            return query.build();
        }
        for (int i = 0; i < any.size(); i += MOST_VALUES) {
            List<Query> group = any.subList(i, Math.min(i + MOST_VALUES, any.size()));
            query.add(or(group), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static Query not(Filter negated) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER)
                .add(translate(negated), BooleanClause.Occur.MUST_NOT)
                .build();
    }
}
