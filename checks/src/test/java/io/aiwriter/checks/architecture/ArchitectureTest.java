package io.aiwriter.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.checks.Checkout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds the compiled modules to the architecture of docs/architecture.md. */
class ArchitectureTest {

    private static final CompiledModules MODULES = CompiledModules.of(Checkout.ofThisBuild());

    @Test
    void modulesDependAlongTheArrowsOnly() {
        assertThat(ModuleRules.arrows(MODULES)).isEmpty();
    }

    @Test
    void internalPackagesAreUsedByTheirModuleOnly() {
        assertThat(ModuleRules.internalPackages(MODULES)).isEmpty();
    }

    @Test
    void apiDependsOnJavaAndJspecifyOnly() {
        assertThat(ModuleRules.apiDependencies(MODULES)).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        assertThat(ModuleRules.packageCycles(MODULES)).isEmpty();
    }

    @Test
    void eachPackageLiesInOneModule() {
        assertThat(ModuleRules.splitPackages(MODULES)).isEmpty();
    }

    @Test
    void typesAreNamedByWhatTheyDo() {
        assertThat(CodeRules.names(MODULES)).isEmpty();
    }

    @Test
    void librariesLeaveTheProcessAlone() {
        assertThat(CodeRules.processAccess(MODULES)).isEmpty();
    }

    @Test
    void librariesShowNoForeignTypes() {
        assertThat(CodeRules.foreignSignatures(MODULES)).isEmpty();
    }

    @Test
    void theClassesOfTheApiWereRead() {
        List<Optional<String>> owners =
                MODULES.classes().stream().map(MODULES::moduleOf).distinct().toList();
        assertThat(owners).contains(Optional.of(ModuleRules.API));
        assertThat(owners).doesNotContain(Optional.empty());
        assertThat(MODULES.classes()).hasSizeGreaterThan(50);
    }
}
