package io.aiwriter.checks.style;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses Java files with the compiler of the running JDK, without resolving a name. */
final class SourceParser {

    private SourceParser() {}

    /** The files, parsed, in their order. */
    static List<SourceFile> parse(List<Unparsed> files) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(null, null, problems, List.of("-proc:none"), null, files);
        DocTrees trees = DocTrees.instance(task);
        Map<URI, Unparsed> byUri =
                files.stream().collect(Collectors.toMap(Unparsed::toUri, Function.identity()));
        List<SourceFile> parsed = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                URI uri = unit.getSourceFile().toUri();
                parsed.add(read(Objects.requireNonNull(byUri.get(uri)), unit, trees));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.getDiagnostics().isEmpty()) {
            throw new IllegalArgumentException(problems.getDiagnostics().toString());
        }
        return parsed;
    }

    private static SourceFile read(Unparsed file, CompilationUnitTree unit, DocTrees trees) {
        DeclarationScanner scanner = new DeclarationScanner(unit, trees);
        scanner.scan(unit, null);
        return new SourceFile(
                file.module,
                file.path,
                Objects.toString(unit.getPackageName(), ""),
                new JavaText(file.text),
                scanner.types(),
                scanner.methods());
    }

    /** A file that was read and not parsed yet. */
    static final class Unparsed extends SimpleJavaFileObject {

        private final String module;
        private final String path;
        private final String text;

        Unparsed(String module, String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.module = module;
            this.path = path;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
