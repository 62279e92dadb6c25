package io.aiwriter.checks.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.aiwriter.checks.Checkout;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The compiled classes of all modules, and which module each is of. */
final class CompiledModules {

    private final Map<String, String> locations;
    private final JavaClasses classes;

    private CompiledModules(Map<String, String> locations, JavaClasses classes) {
        this.locations = locations;
        this.classes = classes;
    }

    /** What the modules of a checkout were compiled to; those without classes are left out. */
    static CompiledModules of(Checkout checkout) {
        Map<String, Path> folders = new LinkedHashMap<>();
        for (String module : checkout.modules()) {
            Path folder = checkout.root().resolve(module).resolve("target").resolve("classes");
            if (Files.isDirectory(folder)) {
                folders.put(module, folder);
            }
        }
        Map<String, String> locations = new LinkedHashMap<>();
        folders.forEach((module, folder) -> locations.put(module, folder.toUri().toString()));
        return new CompiledModules(
                locations, new ClassFileImporter().importPaths(folders.values()));
    }

    JavaClasses classes() {
        return classes;
    }

    /** The module of a class, unless it is a library's or the platform's. */
    Optional<String> moduleOf(JavaClass type) {
        Optional<String> uri =
                type.getBaseComponentType().getSource().map(Source::getUri).map(URI::toString);
        return uri.flatMap(
                location ->
                        locations.entrySet().stream()
                                .filter(module -> location.startsWith(module.getValue()))
                                .map(Map.Entry::getKey)
                                .findFirst());
    }
}
