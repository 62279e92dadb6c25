package io.aiwriter.jdbc;

import io.aiwriter.Owner;
import io.aiwriter.content.Content;
import io.aiwriter.research.Evidence;
import io.aiwriter.testkit.Samples;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A process that saves until it is killed, and says of each version that it was saved. */
final class SaveLoop {

    private SaveLoop() {}

    /**
     * Saves for ever.
     *
     * @param arguments the database file
     */
    public static void main(String[] arguments) {
        PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (JdbcStore store = JdbcStore.sqlite(Path.of(arguments[0]))) {
            UUID id = UUID.randomUUID();
            for (int n = 0; n >= 0; n++) {
                Evidence evidence = Samples.evidence("Sentence %d. ".formatted(n).repeat(2_000));
                Content content =
                        Samples.content(n % 5 == 0 ? id = UUID.randomUUID() : id, evidence);
                int version =
                        store.contents().save(Owner.LOCAL, content, evidence, "saved").number();
                acknowledged.println(id + " " + version);
            }
        }
    }
}
