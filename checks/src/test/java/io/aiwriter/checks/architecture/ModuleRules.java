package io.aiwriter.checks.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which module and which package may depend on which. Each rule tells what breaks it. */
final class ModuleRules {

    static final String API = "aiwriter-api";

    private static final String STARTER = "aiwriter-spring-boot-starter";

    private static final Set<String> PARTS =
            Set.of(
                    API,
                    "aiwriter-core",
                    "aiwriter-providers",
                    "aiwriter-store-jdbc",
                    "aiwriter-vector-lucene");

    private static final Set<String> LIBRARIES = and(PARTS, STARTER);

    private static final Map<String, Set<String>> MAY_DEPEND_ON =
            Map.of(
                    API,
                    Set.of(),
                    "aiwriter-core",
                    Set.of(API),
                    "aiwriter-providers",
                    Set.of(API),
                    "aiwriter-store-jdbc",
                    Set.of(API),
                    "aiwriter-vector-lucene",
                    Set.of(API),
                    STARTER,
                    PARTS,
                    "examples/quickstart",
                    PARTS,
                    "examples/web",
                    LIBRARIES);

    private ModuleRules() {}

    /** Dependencies against the arrows of the design. A module without arrows may have none. */
    static List<String> arrows(CompiledModules modules) {
        return acrossModules(modules)
                .filter(
                        crossing ->
                                !MAY_DEPEND_ON
                                        .getOrDefault(crossing.from, Set.of())
                                        .contains(crossing.to))
                .map(Crossing::toString)
                .distinct()
                .toList();
    }

    /** Uses of another module's packages that have a part named {@code internal}. */
    static List<String> internalPackages(CompiledModules modules) {
        return acrossModules(modules)
                .filter(crossing -> isInternal(crossing.dependency.getTargetClass()))
                .map(Crossing::toString)
                .distinct()
                .toList();
    }

    /** What the API uses beyond Java itself, JSpecify and its own types. */
    static List<String> apiDependencies(CompiledModules modules) {
        Predicate<JavaClass> allowed =
                target ->
                        target.isPrimitive()
                                || target.getPackageName().startsWith("java.")
                                || target.getPackageName().equals("org.jspecify.annotations")
                                || target.getPackageName().startsWith("io.aiwriter");
        return classesOf(modules, API)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> !allowed.test(use.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .distinct()
                .toList();
    }

    /** Packages that depend on one another in a circle. */
    static List<String> packageCycles(CompiledModules modules) {
        EvaluationResult result =
                SlicesRuleDefinition.slices()
                        .assignedFrom(new PackageSlices())
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .evaluate(modules.classes());
        return result.getFailureReport().getDetails();
    }

    /** Packages of which two modules have a part. */
    static List<String> splitPackages(CompiledModules modules) {
        Map<String, Set<String>> owners = new TreeMap<>();
        for (JavaClass type : modules.classes()) {
            modules.moduleOf(type)
                    .ifPresent(
                            module ->
                                    owners.computeIfAbsent(
                                                    type.getPackageName(), key -> new TreeSet<>())
                                            .add(module));
        }
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue().size() > 1)
                .map(owner -> "package %s lies in %s".formatted(owner.getKey(), owner.getValue()))
                .toList();
    }

    /** The classes of the modules that are published. */
    static Stream<JavaClass> libraryClasses(CompiledModules modules) {
        return LIBRARIES.stream().sorted().flatMap(module -> classesOf(modules, module));
    }

    static boolean isInternal(JavaClass type) {
        return List.of(type.getBaseComponentType().getPackageName().split("\\."))
                .contains("internal");
    }

    private static Set<String> and(Set<String> modules, String one) {
        return Stream.concat(modules.stream(), Stream.of(one))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<JavaClass> classesOf(CompiledModules modules, String module) {
        return modules.classes().stream()
                .filter(type -> modules.moduleOf(type).filter(module::equals).isPresent());
    }

    private static Stream<Crossing> acrossModules(CompiledModules modules) {
        return modules.classes().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .flatMap(dependency -> crossing(modules, dependency).stream());
    }

    private static Optional<Crossing> crossing(CompiledModules modules, Dependency dependency) {
        return modules.moduleOf(dependency.getOriginClass())
                .flatMap(
                        from ->
                                modules.moduleOf(dependency.getTargetClass())
                                        .filter(to -> !to.equals(from))
                                        .map(to -> new Crossing(from, to, dependency)));
    }

    private record Crossing(String from, String to, Dependency dependency) {

        @Override
        public String toString() {
            return "%s -> %s: %s".formatted(from, to, dependency.getDescription());
        }
    }

    private static final class PackageSlices implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("io.aiwriter")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
