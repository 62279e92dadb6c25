package io.aiwriter.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.aiwriter.checks.Checkout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Pins who belongs to the sealed families of the API. A new member breaks every exhaustive switch
 * that was compiled before it, so this list changes with a major version only.
 */
class SealedFamiliesTest {

    private static final List<String> FAMILIES =
            List.of(
                    "io.aiwriter.chat.ChatEvent permits TextDelta, ReasoningDelta, Completed",
                    "io.aiwriter.chat.ResponseFormat permits Text, JsonSchema",
                    "io.aiwriter.content.RunEvent permits StageStarted, StageFinished, SourceRead,"
                            + " OutlineReady, SectionText, CitationChecked, Warning, Completed,"
                            + " Failed",
                    "io.aiwriter.vector.Filter permits Eq, In, Range, Exists, And, Or, Not");

    @Test
    void sealedFamiliesAreFrozen() {
        CompiledModules modules = CompiledModules.of(Checkout.ofThisBuild());
        List<String> families =
                modules.classes().stream()
                        .filter(type -> modules.moduleOf(type).orElse("").equals(ModuleRules.API))
                        .map(JavaClass::reflect)
                        .filter(Class::isSealed)
                        .map(SealedFamiliesTest::describe)
                        .sorted()
                        .toList();
        assertThat(families).isEqualTo(FAMILIES);
    }

    private static String describe(Class<?> family) {
        String members =
                Arrays.stream(family.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "));
        return family.getName() + " permits " + members;
    }
}
