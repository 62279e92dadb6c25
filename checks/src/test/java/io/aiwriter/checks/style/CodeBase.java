package io.aiwriter.checks.style;

import io.aiwriter.checks.Checkout;
import io.aiwriter.checks.style.SourceParser.Unparsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources that the budgets are measured on.
 *
 * @param main what is shipped, and the examples
 * @param test what tests it
 */
record CodeBase(List<SourceFile> main, List<SourceFile> test) {

    CodeBase {
        main = List.copyOf(main);
        test = List.copyOf(test);
    }

    /** All modules of a checkout. */
    static CodeBase of(Checkout checkout) {
        return new CodeBase(read(checkout, "src/main/java"), read(checkout, "src/test/java"));
    }

    /** Lines of some files, empty ones and comments included. */
    static int lines(List<SourceFile> files) {
        return files.stream().mapToInt(file -> file.text().lines()).sum();
    }

    private static List<SourceFile> read(Checkout checkout, String folder) {
        List<Unparsed> files = new ArrayList<>();
        for (String module : checkout.modules()) {
            Path sources = checkout.root().resolve(module).resolve(folder);
            if (Files.isDirectory(sources)) {
                files.addAll(read(checkout, module, sources));
            }
        }
        return SourceParser.parse(files);
    }

    private static List<Unparsed> read(Checkout checkout, String module, Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Unparsed> read = new ArrayList<>();
            for (Path file : files.filter(CodeBase::isJava).sorted().toList()) {
                String path = checkout.root().relativize(file).toString().replace('\\', '/');
                read.add(new Unparsed(module, path, Files.readString(file)));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }
}
