package io.aiwriter.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Words as they are indexed and looked for: split by Unicode rules (an ideograph is a word),
 * without case and accents, English words by their stem. A query is plain text; nothing in it is an
 * operator. Thread-safe.
 */
final class TextQueries {

    private static final int MOST_TERMS = 512;

    private final Analyzer analyzer = new MixedLanguageAnalyzer();

    Analyzer analyzer() {
        return analyzer;
    }

    /** Matches texts that have any of the words, better the more and the rarer they are. */
    Query toQuery(String text, @Nullable Query filter) {
        Set<String> terms = terms(text);
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        terms.forEach(
                term ->
                        words.add(
                                new TermQuery(new Term(RecordDocuments.TEXT, term)),
                                BooleanClause.Occur.SHOULD));
        if (filter == null) {
            return words.build();
        }
        return new BooleanQuery.Builder()
                .add(words.build(), BooleanClause.Occur.MUST)
                .add(filter, BooleanClause.Occur.FILTER)
                .build();
    }

    private Set<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(RecordDocuments.TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (terms.size() < MOST_TERMS && tokens.incrementToken()) {
                terms.add(term.toString());
            }
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does no I/O", e);
        }
    }

    private static final class MixedLanguageAnalyzer extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream tokens = new EnglishPossessiveFilter(tokenizer);
            tokens = new LowerCaseFilter(tokens);
            tokens = new StopFilter(tokens, EnglishAnalyzer.getDefaultStopSet());
            tokens = new ASCIIFoldingFilter(tokens);
            return new TokenStreamComponents(tokenizer, new PorterStemFilter(tokens));
        }
    }
}
