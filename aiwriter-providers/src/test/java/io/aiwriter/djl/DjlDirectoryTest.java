package io.aiwriter.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.embedding.EmbeddingException;
import io.aiwriter.embedding.EmbeddingModel.Use;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models in directories and zips: the files of MiniLM, laid out as a model repository has them. */
class DjlDirectoryTest {

    private static final String TEXT = "How do cells divide?";

    @TempDir private static Path folder;

    private static Path model;

    @BeforeAll
    static void layOut() throws IOException {
        model = folder.resolve("my-model");
        Files.createDirectories(model.resolve("onnx"));
        copy("/all-minilm-l6-v2-q.onnx", model.resolve("onnx/model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", model.resolve("tokenizer.json"));
        Files.writeString(model.resolve("special_tokenizer_config.json"), "{}");
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = DjlDirectoryTest.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
    }

    @Test
    void directoryGivesTheVectorsOfTheSameFiles() {
        try (DjlEmbeddingModel built = DjlEmbeddingModel.miniLm();
                DjlEmbeddingModel own =
                        DjlEmbeddingModel.fromDirectory(
                                model, DjlSettings.builder().maxTokens(256).build())) {
            assertThat(own.embed(TEXT, Use.QUERY)).isEqualTo(built.embed(TEXT, Use.QUERY));
            assertThat(own.dimensions()).isEqualTo(384);
            assertThat(own.fingerprint())
                    .isEqualTo(built.fingerprint().replace("all-MiniLM-L6-v2-int8", "my-model"));
        }
    }

    @Test
    void zipGivesTheSameVectorsAsItsDirectory() throws IOException {
        Path zip = folder.resolve("my-model.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            for (String name : new String[] {"onnx/model.onnx", "tokenizer.json"}) {
                entries.putNextEntry(new ZipEntry("my-model/" + name));
                Files.copy(model.resolve(name), entries);
            }
        }
        DjlSettings plain = DjlSettings.builder().build();
        try (DjlEmbeddingModel own = DjlEmbeddingModel.fromDirectory(model, plain);
                DjlEmbeddingModel zipped = DjlEmbeddingModel.fromDirectory(zip, plain)) {
            assertThat(zipped.embed(TEXT, Use.QUERY)).isEqualTo(own.embed(TEXT, Use.QUERY));
        }
    }

    @Test
    void prefixesStandBeforeTheTexts() {
        DjlSettings plain = DjlSettings.builder().build();
        try (DjlEmbeddingModel bare = DjlEmbeddingModel.fromDirectory(model, plain);
                DjlEmbeddingModel e5 = DjlEmbeddingModel.fromDirectory(model, DjlSettings.e5())) {
            assertThat(e5.embed(TEXT, Use.QUERY))
                    .isEqualTo(bare.embed("query: " + TEXT, Use.DOCUMENT));
            assertThat(e5.embed(TEXT, Use.DOCUMENT))
                    .isEqualTo(bare.embed("passage: " + TEXT, Use.DOCUMENT));
            assertThat(e5.fingerprint()).contains("query=query: ", "document=passage: ");
        }
    }

    @Test
    void firstTokenIsAnotherVectorOfLengthOne() {
        DjlSettings mean =
                DjlSettings.builder().prefixes(DjlSettings.bge().prefix(Use.QUERY), "").build();
        try (DjlEmbeddingModel first = DjlEmbeddingModel.fromDirectory(model, DjlSettings.bge());
                DjlEmbeddingModel all = DjlEmbeddingModel.fromDirectory(model, mean)) {
            assertThat(first.embed(TEXT, Use.QUERY)).isNotEqualTo(all.embed(TEXT, Use.QUERY));
            double squares = 0;
            for (float value : first.embed(TEXT, Use.QUERY).toArray()) {
                squares += value * value;
            }
            assertThat(squares).isBetween(0.9999, 1.0001);
            assertThat(first.fingerprint()).contains("pooling=first");
        }
    }

    @Test
    void whatIsNoModelSaysWhatIsMissing(@TempDir Path empty) throws IOException {
        refused(empty.resolve("nowhere"), "no model at");
        refused(empty, "0 files that end in .onnx");
        Files.writeString(empty.resolve("a.onnx"), "no graph");
        refused(empty, "0 files that end in tokenizer.json");
        Files.writeString(empty.resolve("tokenizer.json"), "{}");
        refused(empty, "could not be loaded");
        Files.writeString(empty.resolve("b.onnx"), "no graph");
        refused(empty, "2 files that end in .onnx");
        refused(empty.resolve("a.onnx"), "a directory, a zip or a jar");
    }

    private static void refused(Path place, String message) {
        assertThatThrownBy(
                        () -> DjlEmbeddingModel.fromDirectory(place, DjlSettings.builder().build()))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining(message);
    }
}
