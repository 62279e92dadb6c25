package io.aiwriter.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.djl.DjlEmbeddingModel;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.lucene.LuceneVectorStore;
import io.aiwriter.vector.VectorQuery;
import io.aiwriter.vector.VectorRecord;
import io.aiwriter.vector.VectorStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Retrieval on Cranfield: 1,400 abstracts, 225 queries, graded judgements. */
class CranfieldRetrievalTest {

    private static final Pattern PART =
            Pattern.compile("(?s)\\.I\\s+(\\d+)\\s(.*?)(?=\\n\\.I\\s|\\z)");
    private static final Pattern TEXT = Pattern.compile("(?s)\\.W\\s(.*)\\z");
    private static final int DEPTH = 10;

    @Test
    void fusedSearchBeatsWordsAndMeaningAlone() throws IOException {
        Path set = EvaluationSets.folder("cranfield");
        Map<Integer, Map<String, Integer>> judgements = judgements(set.resolve("cranqrel"));
        List<String> queries = texts(set.resolve("cran.qry"));
        try (DjlEmbeddingModel model = DjlEmbeddingModel.miniLm();
                VectorStore store = LuceneVectorStore.inMemory(model.dimensions())) {
            index(texts(set.resolve("cran.all.1400")), model, store);
            double words = 0;
            double meaning = 0;
            double fused = 0;
            for (int q = 0; q < queries.size(); q++) {
                Map<String, Integer> relevant = judgements.getOrDefault(q + 1, Map.of());
                String text = queries.get(q);
                Embedding embedding = model.embed(text, EmbeddingModel.Use.QUERY);
                words += ndcg(store, VectorQuery.builder().text(text), relevant);
                meaning += ndcg(store, VectorQuery.builder().embedding(embedding), relevant);
                fused +=
                        ndcg(
                                store,
                                VectorQuery.builder().text(text).embedding(embedding),
                                relevant);
            }
            int n = queries.size();
            System.out.printf(
                    Locale.ROOT,
                    "Cranfield nDCG@10: words %.4f, meaning %.4f, fused %.4f%n",
                    words / n,
                    meaning / n,
                    fused / n);
            assertThat(fused / n).isGreaterThanOrEqualTo(0.395);
            assertThat(fused).isGreaterThan(Math.max(words, meaning));
        }
    }

    private static void index(List<String> documents, EmbeddingModel model, VectorStore store) {
        List<Embedding> embeddings = model.embed(documents, EmbeddingModel.Use.DOCUMENT);
        List<VectorRecord> records = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            records.add(
                    new VectorRecord(
                            String.valueOf(i + 1), embeddings.get(i), documents.get(i), Map.of()));
        }
        store.upsert(records);
    }

    private static double ndcg(
            VectorStore store, VectorQuery.Builder query, Map<String, Integer> relevant) {
        double gained = 0;
        int rank = 0;
        for (var match : store.search(query.limit(DEPTH).build())) {
            gained += relevant.getOrDefault(match.entry().id(), 0) / log2(rank++ + 2);
        }
        double ideal = 0;
        List<Integer> gains = relevant.values().stream().sorted((a, b) -> b - a).toList();
        for (int i = 0; i < Math.min(DEPTH, gains.size()); i++) {
            ideal += gains.get(i) / log2(i + 2);
        }
        return ideal == 0 ? 0 : gained / ideal;
    }

    private static double log2(int value) {
        return Math.log(value) / Math.log(2);
    }

    /** Codes run from 1, most relevant, to 4; a query is named by its place in the file. */
    private static Map<Integer, Map<String, Integer>> judgements(Path file) throws IOException {
        Map<Integer, Map<String, Integer>> judgements = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length < 3) {
                continue;
            }
            int code = Integer.parseInt(parts[2]);
            if (code >= 1 && code <= 4) {
                judgements
                        .computeIfAbsent(Integer.parseInt(parts[0]), q -> new HashMap<>())
                        .put(parts[1], 5 - code);
            }
        }
        return judgements;
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        Matcher part = PART.matcher(Files.readString(file));
        while (part.find()) {
            Matcher text = TEXT.matcher(part.group(2));
            texts.add(text.find() ? text.group(1).strip() : "");
        }
        return texts;
    }
}
