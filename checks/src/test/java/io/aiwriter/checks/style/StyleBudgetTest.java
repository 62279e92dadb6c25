package io.aiwriter.checks.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.checks.Checkout;
import io.aiwriter.checks.style.Finding.Breach;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the sources of all modules to the budgets; writes what it measured to style-report.md. */
class StyleBudgetTest {

    @Test
    void repositoryKeepsItsStyleBudgets() throws IOException {
        Checkout checkout = Checkout.ofThisBuild();
        CodeBase code = CodeBase.of(checkout);
        List<Finding> findings = StyleBudgets.measure(code);
        Files.createDirectories(checkout.reports());
        Files.writeString(
                checkout.reports().resolve("style-report.md"), StyleReport.of(code, findings));

        List<Breach> breaches =
                findings.stream().flatMap(finding -> finding.breaches().stream()).toList();
        assertThat(NamedException.problems(breaches, NamedException.ALL))
                .as("breaches: split the thing, or name it with its reason in NamedException")
                .isEmpty();
    }

    @Test
    void everyModuleWithSourcesIsMeasured() {
        CodeBase code = CodeBase.of(Checkout.ofThisBuild());
        assertThat(code.main()).extracting(SourceFile::module).contains("aiwriter-api");
        assertThat(code.main()).hasSizeGreaterThan(50);
    }
}
