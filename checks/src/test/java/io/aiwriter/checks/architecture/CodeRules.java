package io.aiwriter.checks.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What classes may be called, call and show. Each rule tells what breaks it. */
final class CodeRules {

    private static final Pattern BAD_NAME =
            Pattern.compile(".*(Utils?|Helpers?|Managers?|Impl|Processors?|Handlers?|Data|Info)");

    /** Names that the design itself gives. */
    private static final Set<String> GIVEN_NAMES = Set.of("ModelInfo");

    private static final Set<String> FOREIGN =
            Set.of(
                    "tools.jackson",
                    "com.fasterxml.jackson",
                    "okhttp3",
                    "okio",
                    "kotlin",
                    "io.github.resilience4j",
                    "org.jdbi",
                    "org.flywaydb",
                    "com.zaxxer.hikari",
                    "org.apache.lucene",
                    "ai.djl",
                    "ai.onnxruntime",
                    "org.jsoup",
                    "org.apache.pdfbox",
                    "org.commonmark",
                    "com.ibm.icu");

    /** What a user hands in, and may be given back, so that one client serves the whole host. */
    private static final Set<String> HANDED_IN = Set.of("okhttp3.OkHttpClient");

    private static final Set<String> FORBIDDEN_TARGETS =
            Set.of(
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.System.exit",
                    "java.lang.Thread.sleep",
                    "java.lang.Integer.getInteger",
                    "java.lang.Long.getLong",
                    "java.lang.Boolean.getBoolean");

    private CodeRules() {}

    /** Types whose names say nothing, such as {@code TextUtils}. */
    static List<String> names(CompiledModules modules) {
        return modules.classes().stream()
                .filter(type -> BAD_NAME.matcher(type.getSimpleName()).matches())
                .filter(type -> !GIVEN_NAMES.contains(type.getSimpleName()))
                .map(type -> "%s: name it by what it does".formatted(type.getName()))
                .toList();
    }

    /** Library code that prints, sleeps, ends the process, or reads its environment. */
    static List<String> processAccess(CompiledModules modules) {
        return ModuleRules.libraryClasses(modules)
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(CodeRules::isForbidden)
                .map(JavaAccess::getDescription)
                .toList();
    }

    /** Types of other people's libraries in what users see, but for those that they hand in. */
    static List<String> foreignSignatures(CompiledModules modules) {
        return ModuleRules.libraryClasses(modules)
                .filter(type -> isVisible(type) && !ModuleRules.isInternal(type))
                .flatMap(CodeRules::foreignSignatures)
                .distinct()
                .toList();
    }

    private static boolean isForbidden(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return FORBIDDEN_TARGETS.contains(target.getOwner().getName() + "." + target.getName())
                || target.getName().equals("printStackTrace");
    }

    private static Stream<String> foreignSignatures(JavaClass type) {
        Stream<String> units =
                type.getCodeUnits().stream()
                        .filter(unit -> isOpen(unit.getModifiers()))
                        .filter(unit -> showsForeignType(unit))
                        .map(JavaCodeUnit::getDescription);
        Stream<String> supertypes =
                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                        .filter(CodeRules::isForeign)
                        .map(parent -> "%s is a %s".formatted(type.getName(), parent.getName()));
        return Stream.concat(units, supertypes);
    }

    private static boolean showsForeignType(JavaCodeUnit unit) {
        Stream<JavaClass> parameters =
                unit.getParameters().stream()
                        .map(JavaParameter::getType)
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> results = unit.getReturnType().getAllInvolvedRawTypes().stream();
        return Stream.concat(parameters, results)
                .filter(type -> !HANDED_IN.contains(type.getName()))
                .anyMatch(CodeRules::isForeign);
    }

    private static boolean isForeign(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName() + ".";
        return FOREIGN.stream().anyMatch(library -> name.startsWith(library + "."));
    }

    private static boolean isVisible(JavaClass type) {
        return isOpen(type.getModifiers())
                && type.getEnclosingClass().map(CodeRules::isVisible).orElse(true);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC)
                        || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }
}
