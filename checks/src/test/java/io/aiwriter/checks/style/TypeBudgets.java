package io.aiwriter.checks.style;

import io.aiwriter.checks.style.Finding.Breach;
import io.aiwriter.checks.style.MethodDeclaration.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much is shown to users, how well it is explained, and how packages are kept. */
final class TypeBudgets {

    static final int PUBLIC_TYPES = 20;
    static final double HIDDEN_SHARE = 0.30;
    static final int PROVIDER_FILES = 8;
    static final int PROVIDER_LINES = 1_000;

    private static final String PROVIDERS = "aiwriter-providers";

    private TypeBudgets() {}

    static Finding publicTypes(CodeBase code) {
        List<Breach> breaches = new ArrayList<>();
        packages(code.main().stream())
                .forEach(
                        (name, files) -> {
                            long shown =
                                    types(files)
                                            .filter(type -> type.topLevel() && type.visible())
                                            .count();
                            if (shown > PUBLIC_TYPES) {
                                breaches.add(
                                        new Breach(
                                                "public-types",
                                                name,
                                                "%d public types, at most %d"
                                                        .formatted(shown, PUBLIC_TYPES)));
                            }
                        });
        return Finding.ofPlaces("public-types", "at most " + PUBLIC_TYPES + " a package", breaches);
    }

    static Finding hiddenTypes(CodeBase code) {
        List<TypeDeclaration> types = types(code.main()).toList();
        long hidden = types.stream().filter(type -> !type.visible()).count();
        double share = types.isEmpty() ? 1 : (double) hidden / types.size();
        return Finding.ofRepository(
                "hidden-types",
                share >= HIDDEN_SHARE,
                "%s of %d types are hidden, at least %s"
                        .formatted(
                                Finding.percent(share),
                                types.size(),
                                Finding.percent(HIDDEN_SHARE)));
    }

    static Finding javadoc(CodeBase code) {
        List<Breach> breaches = new ArrayList<>();
        for (SourceFile file : code.main()) {
            file.types().stream()
                    .filter(type -> type.visible() && !type.documented())
                    .map(type -> undocumented(file, type.name(), type.line()))
                    .forEach(breaches::add);
            file.methods().stream()
                    .filter(method -> method.is(Trait.VISIBLE) && !method.is(Trait.OVERRIDE))
                    .filter(method -> !method.is(Trait.DOCUMENTED))
                    .map(method -> undocumented(file, method.name(), method.line()))
                    .forEach(breaches::add);
        }
        return Finding.ofPlaces("javadoc", "every public type and method", breaches);
    }

    static Finding packageInfo(CodeBase code) {
        List<Breach> breaches = new ArrayList<>();
        packages(code.main().stream())
                .forEach(
                        (name, files) -> {
                            if (files.stream().noneMatch(TypeBudgets::isNullMarkedInfo)) {
                                breaches.add(
                                        new Breach(
                                                "package-info",
                                                name,
                                                "no package-info.java with @NullMarked"));
                            }
                        });
        return Finding.ofPlaces("package-info", "every package, with @NullMarked", breaches);
    }

    static Finding providers(CodeBase code) {
        List<Breach> breaches = new ArrayList<>();
        packages(code.main().stream().filter(TypeBudgets::isOfProvider))
                .forEach(
                        (name, files) -> {
                            int lines = CodeBase.lines(files);
                            if (files.size() > PROVIDER_FILES || lines > PROVIDER_LINES) {
                                breaches.add(
                                        new Breach(
                                                "provider",
                                                name,
                                                "%d files with %d lines, at most %d with %d"
                                                        .formatted(
                                                                files.size(),
                                                                lines,
                                                                PROVIDER_FILES,
                                                                PROVIDER_LINES)));
                            }
                        });
        return Finding.ofPlaces(
                "provider",
                "at most %d files with %d lines".formatted(PROVIDER_FILES, PROVIDER_LINES),
                breaches);
    }

    private static Breach undocumented(SourceFile file, String name, int line) {
        return new Breach(
                "javadoc", file.path() + " " + name, "no Javadoc (line %d)".formatted(line));
    }

    private static boolean isNullMarkedInfo(SourceFile file) {
        return file.fileName().equals("package-info.java")
                && file.text().code().stream().anyMatch(line -> line.text().equals("@NullMarked"));
    }

    private static boolean isOfProvider(SourceFile file) {
        return file.module().equals(PROVIDERS)
                && !List.of(file.packageName().split("\\.")).contains("internal");
    }

    private static Map<String, List<SourceFile>> packages(Stream<SourceFile> files) {
        return files.collect(
                Collectors.groupingBy(SourceFile::packageName, TreeMap::new, Collectors.toList()));
    }

    private static Stream<TypeDeclaration> types(List<SourceFile> files) {
        return files.stream().flatMap(file -> file.types().stream());
    }
}
