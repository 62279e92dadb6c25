package io.aiwriter.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.citation.Citation;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.Section;
import io.aiwriter.djl.DjlEmbeddingModel;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.lucene.LuceneVectorStore;
import io.aiwriter.pages.DocumentReader;
import io.aiwriter.pipeline.AiWriter;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.vector.VectorStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles about ten topics, each with its one fitting document among twenty others. */
class FreshWikiArticleTest {

    private static final double SAME = 0.92;
    private static final int OTHERS = 20;

    @TempDir static Path home;

    private static DjlEmbeddingModel embeddings;
    private static JdbcStore store;
    private static VectorStore vectors;

    @BeforeAll
    static void open() {
        EvaluationSets.folder("freshwiki");
        embeddings = DjlEmbeddingModel.miniLm();
        store = JdbcStore.sqlite(home.resolve("aiwriter.db"));
        vectors =
                LuceneVectorStore.open(
                        home.resolve("vectors"), embeddings.dimensions(), embeddings.fingerprint());
    }

    @AfterAll
    static void close() {
        if (vectors != null) {
            vectors.close();
            store.close();
            embeddings.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Eukaryote, How do eukaryotes differ from prokaryotes?",
        "2022_Luzon_earthquake, What damage did the earthquake on Luzon do?",
        "Cyclone_Batsirai, How did Cyclone Batsirai affect Madagascar?",
        "OceanGate, What kind of company is OceanGate?",
        "Chris_Sharma, The climbing career of Chris Sharma",
        "Threads_(social_network), How does the social network Threads work?",
        "Vande_Bharat_Express, Vande Bharat trains of the Indian railways",
        "2022_AFL_Grand_Final, Who played in the 2022 AFL Grand Final and how did it end?",
        "Mount_Greylock, The geography and history of Mount Greylock",
        "Michelle_Yeoh, Michelle Yeoh's life and films"
    })
    void articleIsGroundedInTheRightDocument(String name, String topic) throws IOException {
        ContentRequest.Builder request = ContentRequest.builder(topic);
        candidates(name).forEach(path -> request.location(path.toUri()));
        AiWriter writer =
                AiWriter.builder()
                        .pages(DocumentReader.create())
                        .embeddings(embeddings)
                        .contents(store.contents())
                        .vectors(vectors, () -> LuceneVectorStore.inMemory(embeddings.dimensions()))
                        .build();
        Content content = writer.generate(request.build());
        Evidence evidence = store.contents().evidence(Owner.LOCAL, content.id());

        List<String> sentences = new ArrayList<>();
        int right = 0;
        for (Section section : content.sections()) {
            for (Citation citation : section.citations()) {
                String sentence = section.claimOf(citation);
                Passage passage = evidence.passage(citation.passageId()).orElseThrow();
                Source source = evidence.source(citation.sourceId()).orElseThrow();
                assertThat(passage.text().untrusted()).contains(sentence);
                sentences.add(sentence);
                right += source.location().getPath().endsWith("/" + name + ".txt") ? 1 : 0;
            }
        }
        double share = (double) right / sentences.size();
        System.out.printf(
                Locale.ROOT,
                "FreshWiki %s: %d words, %d sentences, %.0f %% from the right article%n",
                name,
                content.wordCount(),
                sentences.size(),
                100 * share);
        assertThat(share).isGreaterThanOrEqualTo(0.9);
        assertThat(content.wordCount()).isBetween(700, 1_000);
        assertThat(nearDuplicates(sentences)).isEmpty();
    }

    private static List<String> nearDuplicates(List<String> sentences) {
        List<Embedding> vectors = embeddings.embed(sentences, EmbeddingModel.Use.DOCUMENT);
        List<String> duplicates = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (vectors.get(i).cosine(vectors.get(j)) > SAME) {
                    duplicates.add(sentences.get(j) + " = " + sentences.get(i));
                }
            }
        }
        return duplicates;
    }

    /** The fitting document and twenty others, always the same for a name. */
    private static List<Path> candidates(String name) throws IOException {
        Path folder = EvaluationSets.folder("freshwiki");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> others =
                    new ArrayList<>(
                            files.filter(path -> !path.endsWith(name + ".txt")).sorted().toList());
            Collections.shuffle(others, new Random(name.hashCode()));
            List<Path> chosen = new ArrayList<>(others.subList(0, OTHERS));
            chosen.add(folder.resolve(name + ".txt"));
            Collections.shuffle(chosen, new Random(1));
            return chosen;
        }
    }
}
