package io.aiwriter.djl;

import io.aiwriter.embedding.EmbeddingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The two files of a model, wherever they lie. */
interface ModelFiles {

    /** The ONNX graph with its weights. */
    InputStream weights() throws IOException;

    /** The tokenizer's JSON. */
    InputStream tokenizer() throws IOException;

    /** Resources of the class path. */
    static ModelFiles resources(String weights, String tokenizer) {
        return new ModelFiles() {
            @Override
            public InputStream weights() {
                return resource(weights);
            }

            @Override
            public InputStream tokenizer() {
                return resource(tokenizer);
            }
        };
    }

    /**
     * What lies in a directory, a zip or a jar, at any depth up to 4.
     *
     * @throws EmbeddingException when a file is missing, or there are several to choose from
     */
    static <T> T in(Path place, Loader<T> loader) throws IOException {
        if (Files.isDirectory(place)) {
            return loader.load(paths(place, place));
        }
        if (!Files.isRegularFile(place)) {
            throw new EmbeddingException("There is no model at %s.".formatted(place), null);
        }
        try (FileSystem zip = FileSystems.newFileSystem(place)) {
            return loader.load(paths(zip.getPath("/"), place));
        }
    }

    private static ModelFiles paths(Path root, Path place) throws IOException {
        Path weights = only(root, place, "model.onnx", ".onnx");
        Path tokenizer = only(root, place, "tokenizer.json", "tokenizer.json");
        return new ModelFiles() {
            @Override
            public InputStream weights() throws IOException {
                return Files.newInputStream(weights);
            }

            @Override
            public InputStream tokenizer() throws IOException {
                return Files.newInputStream(tokenizer);
            }
        };
    }

    private static Path only(Path root, Path place, String name, String ending) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(root, 4)) {
            found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
        List<Path> named =
                found.stream().filter(file -> file.endsWith(Path.of(name).toString())).toList();
        List<Path> candidates = named.size() == 1 ? named : found;
        if (candidates.size() != 1) {
            throw new EmbeddingException(
                    "%s holds %d files that end in %s; the model needs one, or one called %s."
                            .formatted(place, candidates.size(), ending, name),
                    null);
        }
        return candidates.getFirst();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ModelFiles.class.getResourceAsStream(name), name);
    }

    /** Reads a model's files. */
    @FunctionalInterface
    interface Loader<T> {

        /** What they hold. */
        T load(ModelFiles files) throws IOException;
    }
}
