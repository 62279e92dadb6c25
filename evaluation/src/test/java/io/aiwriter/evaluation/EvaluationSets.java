package io.aiwriter.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the evaluation sets; without them a test is passed over, but not in CI. */
final class EvaluationSets {

    private EvaluationSets() {}

    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("aiwriter.shared", ""), "eval", name);
        if (!Files.isDirectory(folder)) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("the evaluation set is missing: " + folder);
            }
            Assumptions.abort("no evaluation set at " + folder);
        }
        return folder;
    }
}
