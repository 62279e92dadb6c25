package io.aiwriter.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The checkout that is being built.
 *
 * @param root the folder of the parent POM
 * @param modules the folders of the modules below it, as the parent POM names them
 */
public record Checkout(Path root, List<String> modules) {

    private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<\\s]+)\\s*</module>");

    /** Copies. */
    public Checkout {
        modules = List.copyOf(modules);
    }

    /** The checkout around the module whose tests are running. */
    public static Checkout ofThisBuild() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return at(module.resolve("..").normalize());
    }

    /** The checkout whose parent POM lies in a folder. */
    public static Checkout at(Path root) {
        try {
            String pom = Files.readString(root.resolve("pom.xml"));
            return new Checkout(root, MODULE.matcher(pom).results().map(Checkout::name).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder for what a check writes. */
    public Path reports() {
        return root.resolve("checks").resolve("target");
    }

    private static String name(MatchResult module) {
        return module.group(1);
    }
}
