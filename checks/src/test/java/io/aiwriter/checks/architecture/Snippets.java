package io.aiwriter.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.checks.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** A checkout made of a few lines of Java, to see a rule fail. */
final class Snippets {

    private static final Pattern NAME =
            Pattern.compile("package ([\\w.]+);.*?(?:class|interface) (\\w+)", Pattern.DOTALL);

    private final Path root;
    private final List<String> modules = new ArrayList<>();
    private final List<List<String>> files = new ArrayList<>();

    Snippets(Path root) {
        this.root = root;
    }

    /** Adds a file of a module; all files are compiled together. */
    Snippets file(String module, String source) throws IOException {
        Matcher name = NAME.matcher(source);
        assertThat(name.find()).as(source).isTrue();
        Path folder = root.resolve(module).resolve(name.group(1).replace('.', '/'));
        Path file = Files.createDirectories(folder).resolve(name.group(2) + ".java");
        Files.writeString(file, source);
        modules.add(module);
        files.add(List.of(module, file.toString()));
        return this;
    }

    CompiledModules compile() throws IOException {
        String sourcePath =
                String.join(
                        System.getProperty("path.separator"),
                        modules.stream().map(module -> root.resolve(module).toString()).toList());
        for (String module : modules) {
            Path classes = root.resolve(module).resolve("target").resolve("classes");
            Files.createDirectories(classes);
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    "-proc:none",
                                    "-implicit:none",
                                    "--release",
                                    "21",
                                    "-sourcepath",
                                    sourcePath,
                                    "-d",
                                    classes.toString()));
            files.stream()
                    .filter(file -> file.get(0).equals(module))
                    .forEach(file -> arguments.add(file.get(1)));
            int result =
                    Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                            .run(null, null, null, arguments.toArray(String[]::new));
            assertThat(result).as("compiling %s", module).isZero();
        }
        return CompiledModules.of(new Checkout(root, modules.stream().distinct().toList()));
    }
}
