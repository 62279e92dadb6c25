package io.aiwriter.spring;

import io.aiwriter.content.ContentRepository;
import io.aiwriter.djl.DjlEmbeddingModel;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.jdbc.JdbcStore;
import io.aiwriter.lucene.LuceneVectorStore;
import io.aiwriter.pages.DocumentReader;
import io.aiwriter.pipeline.AiWriter;
import io.aiwriter.recipe.RecipeCatalog;
import io.aiwriter.recipes.Recipes;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.vector.VectorStore;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * The beans of a writer. Each gives way to the application's own bean of its type, and each is made
 * when it is first needed: an application that never writes never loads a model.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(AiWriterProperties.class)
public final class AiWriterAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AiWriterHome aiWriterHome(AiWriterProperties properties, Environment environment) {
        return new AiWriterHome(
                properties
                        .home()
                        .orElseGet(
                                () ->
                                        Path.of(
                                                environment.getRequiredProperty("user.home"),
                                                ".aiwriter")));
    }

    @Bean
    @ConditionalOnMissingBean({JdbcStore.class, ContentRepository.class})
    StoreChoice aiWriterStoreChoice(
            AiWriterProperties properties, AiWriterHome home, ObjectProvider<DataSource> source) {
        return StoreChoice.of(properties.store(), source.getIfUnique(), home.folder());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean({JdbcStore.class, ContentRepository.class})
    JdbcStore aiWriterStore(StoreChoice choice) {
        return choice.open();
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ContentRepository aiWriterContents(JdbcStore store) {
        return store.contents();
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    EmbeddingModel aiWriterEmbeddings() {
        return DjlEmbeddingModel.miniLm();
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    VectorStore aiWriterVectors(AiWriterHome home, EmbeddingModel embeddings) {
        return LuceneVectorStore.open(
                home.folder().resolve("vectors"),
                embeddings.dimensions(),
                embeddings.fingerprint());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    PageReader aiWriterPages(AiWriterProperties properties) {
        PageProperties pages = properties.pages();
        return DocumentReader.builder()
                .allowPrivateHosts(pages.allowPrivateHosts())
                .obeyRobots(pages.obeyRobots())
                .maxBytes(Math.toIntExact(pages.maxSize().toBytes()))
                .timeout(pages.timeout())
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    ChatModels aiWriterChatModels(AiWriterProperties properties) {
        return ConfiguredModels.open(properties);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    AiWriter aiWriter(
            WriterParts parts,
            ChatModels models,
            ObjectProvider<SearchProvider> search,
            ObjectProvider<AiWriterCustomizer> customizers) {
        AiWriter.Builder builder = parts.builder().search(search.orderedStream().toList());
        models.chosen().ifPresent(builder::chatModel);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** The application's recipes in place of those that ship, when it has its own. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AiWriterCustomizer aiWriterRecipesCustomizer(ObjectProvider<RecipeCatalog> recipes) {
        return writer -> recipes.ifUnique(writer::recipes);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    RecipeCatalog aiWriterRecipes() {
        return Recipes.shipped();
    }

    @Bean
    @Lazy
    WriterParts aiWriterParts(
            PageReader pages,
            EmbeddingModel embeddings,
            ContentRepository contents,
            VectorStore vectors) {
        return new WriterParts(pages, embeddings, contents, vectors);
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean
    ActiveRuns aiWriterRuns(ObjectProvider<AiWriter> writer) {
        return ActiveRuns.of(request -> writer.getObject().start(request));
    }

    @Bean
    @ConditionalOnMissingBean
    IndexCatchUp aiWriterIndexCatchUp(
            ObjectProvider<AiWriter> writer, ObjectProvider<ContentRepository> contents) {
        return new IndexCatchUp(writer::getObject, contents::getObject);
    }
}
