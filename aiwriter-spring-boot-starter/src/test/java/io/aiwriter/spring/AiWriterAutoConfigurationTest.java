package io.aiwriter.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.chat.ChatModel;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentGenerator;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.lucene.LuceneVectorStore;
import io.aiwriter.pages.DocumentReader;
import io.aiwriter.pipeline.AiWriter;
import io.aiwriter.research.PageReader;
import io.aiwriter.testkit.ScriptedChatModel;
import io.aiwriter.vector.VectorStore;
import io.aiwriter.verify.EvidenceVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AiWriterAutoConfigurationTest {

    @TempDir private Path home = Path.of("unset");

    @Test
    void nothingConfiguredMakesAWriterThatQuotes() throws IOException {
        Path source = Files.writeString(home.resolve("cells.md"), CELLS);
        runner().run(
                        context -> {
                            assertThat(context).hasNotFailed();
                            Content content =
                                    context.getBean(ContentGenerator.class)
                                            .generate(
                                                    ContentRequest.builder(
                                                                    "Which cells have a nucleus?")
                                                            .words(60)
                                                            .location(source.toUri())
                                                            .build());
                            assertThat(content.provenance().usedLanguageModel()).isFalse();
                            assertThat(
                                            context.getBean(ContentRepository.class)
                                                    .list(Owner.LOCAL, 10, 0))
                                    .hasSize(1);
                            assertThat(
                                            context.getBean(AiWriter.class)
                                                    .search(Owner.LOCAL, "nucleus", 5))
                                    .isNotEmpty();
                        });
        assertThat(home.resolve("aiwriter.db")).exists();
        assertThat(home.resolve("vectors")).isDirectory();
    }

    @Test
    void nothingIsOpenedBeforeItIsUsed() {
        runner().run(
                        context -> {
                            assertThat(context).hasSingleBean(AiWriter.class);
                            assertThat(home).isEmptyDirectory();
                        });
    }

    @Test
    void ownBeansTakeThePlaceOfOurs() {
        try (JdbcStore store = JdbcStore.sqlite(home.resolve("own.db"));
                LuceneVectorStore vectors = LuceneVectorStore.inMemory(3)) {
            PageReader pages = DocumentReader.create();
            EmbeddingModel embeddings = new ThreeNumbers();
            runner().withBean("ownContents", ContentRepository.class, store::contents)
                    .withBean("ownVectors", VectorStore.class, () -> vectors)
                    .withBean("ownPages", PageReader.class, () -> pages)
                    .withBean("ownEmbeddings", EmbeddingModel.class, () -> embeddings)
                    .run(
                            context -> {
                                assertThat(context).doesNotHaveBean(JdbcStore.class);
                                assertThat(context.getBean(VectorStore.class)).isSameAs(vectors);
                                assertThat(context.getBean(PageReader.class)).isSameAs(pages);
                                assertThat(context.getBean(EmbeddingModel.class))
                                        .isSameAs(embeddings);
                                assertThat(context.getBean(AiWriter.class)).isNotNull();
                            });
        }
        assertThat(home.resolve("aiwriter.db")).doesNotExist();
        assertThat(home.resolve("vectors")).doesNotExist();
    }

    @Test
    void ownWriterTakesThePlaceOfOurs() {
        try (JdbcStore store = JdbcStore.sqlite(home.resolve("own.db"));
                LuceneVectorStore vectors = LuceneVectorStore.inMemory(3)) {
            AiWriter own =
                    new WriterParts(
                                    DocumentReader.create(),
                                    new ThreeNumbers(),
                                    store.contents(),
                                    vectors)
                            .builder()
                            .build();
            runner().withBean("ownWriter", AiWriter.class, () -> own)
                    .run(context -> assertThat(context.getBean(AiWriter.class)).isSameAs(own));
        }
    }

    @Test
    void customizersAreAppliedInTheirOrderWhenTheWriterIsMade() {
        AtomicInteger calls = new AtomicInteger();
        runner().withBean(EmbeddingModel.class, ThreeNumbers::new)
                .withBean(
                        AiWriterCustomizer.class,
                        () ->
                                writer -> {
                                    calls.incrementAndGet();
                                    writer.verifier(EvidenceVerifier.create());
                                })
                .run(
                        context -> {
                            assertThat(calls).hasValue(0);
                            assertThat(context.getBean(AiWriter.class)).isNotNull();
                            assertThat(calls).hasValue(1);
                        });
    }

    @Test
    void ownModelsWrite() throws IOException {
        Path source = Files.writeString(home.resolve("cells.md"), CELLS);
        ChatModel model = ScriptedChatModel.answering(request -> "no outline");
        runner().withBean(ChatModels.class, () -> ChatModels.of(Map.of("own", model), "own"))
                .run(
                        context -> {
                            ContentRequest request =
                                    ContentRequest.builder("Cells")
                                            .location(source.toUri())
                                            .build();
                            context.getBean(ActiveRuns.class).start(request).close();
                            assertThat(context.getBean(ChatModels.class).chosen())
                                    .containsSame(model);
                        });
    }

    @Test
    void healthTellsWhatTheStoreSays() {
        runner().run(
                        context -> {
                            Health health =
                                    Objects.requireNonNull(
                                            context.getBean(
                                                            "aiwriterHealthIndicator",
                                                            HealthIndicator.class)
                                                    .health());
                            assertThat(health.getStatus()).isEqualTo(Status.UP);
                            assertThat(health.getDetails()).containsEntry("activeRuns", 0);
                        });
    }

    @Test
    void healthIsLeftOutWhereItIsSwitchedOffOrMissing() {
        runner().withPropertyValues("management.health.aiwriter.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("aiwriterHealthIndicator"));
        runner().withClassLoader(new FilteredClassLoader(HealthIndicator.class))
                .run(
                        context -> {
                            assertThat(context).hasNotFailed();
                            assertThat(context).doesNotHaveBean("aiwriterHealthIndicator");
                        });
    }

    @Test
    void homeIsInTheUsersHomeWhenNothingIsSaid() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AiWriterAutoConfiguration.class))
                .withSystemProperties("user.home=" + home)
                .run(
                        context ->
                                assertThat(context.getBean(AiWriterHome.class).folder())
                                        .isEqualTo(home.resolve(".aiwriter")));
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                AiWriterAutoConfiguration.class,
                                AiWriterHealthAutoConfiguration.class))
                .withPropertyValues("aiwriter.home=" + home);
    }

    private static final String CELLS =
            """
            # Cells

            Eukaryotic cells keep their chromosomes in a nucleus that a membrane surrounds.
            Prokaryotic cells have no nucleus, and their chromosome lies free in the cell.
            Mitochondria give eukaryotic cells most of the energy that they need to live.
            """;
}
