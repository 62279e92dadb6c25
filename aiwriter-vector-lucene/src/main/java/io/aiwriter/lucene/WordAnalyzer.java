package io.aiwriter.lucene;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words of any language: Unicode word breaks (UAX 29), lower case, accents folded, English endings
 * stripped (Porter, 1980); Chinese, Japanese and Korean as single characters and pairs. No stop
 * words.
 */
final class WordAnalyzer extends Analyzer {

    private static final int BIGRAM_SCRIPTS =
            CJKBigramFilter.HAN
                    | CJKBigramFilter.HIRAGANA
                    | CJKBigramFilter.KATAKANA
                    | CJKBigramFilter.HANGUL;

    /**
     * Compatibility forms are folded (NFKC), so that full-width and decomposed letters are found.
     */
    static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /**
     * The first distinct words of a text with how often they occur until the limit is reached.
     *
     * @param limit how many words at most
     */
    Map<String, Integer> words(String text, int limit) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (TokenStream tokens = tokenStream("", normalize(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (counts.size() < limit && tokens.incrementToken()) {
                counts.merge(term.toString(), 1, Integer::sum);
            }
            return counts;
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new EnglishPossessiveFilter(source);
        words = new CJKBigramFilter(new LowerCaseFilter(words), BIGRAM_SCRIPTS, true);
        return new TokenStreamComponents(
                source, new PorterStemFilter(new ASCIIFoldingFilter(words)));
    }
}
