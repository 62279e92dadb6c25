package io.aiwriter.lucene;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.VectorRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/** A process that writes lists of records until it is killed, and prints a line after each. */
final class KilledWriter {

    static final int BATCH = 7;

    private final Process process;
    private final BufferedReader lines;

    private KilledWriter(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    static KilledWriter start(Path folder) throws IOException {
        ProcessBuilder java =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString());
        return new KilledWriter(java.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** How many lists had been written when that many were acknowledged. */
    int awaitCommits(int commits) throws IOException {
        for (int i = 0; i < commits; i++) {
            if (lines.readLine() == null) {
                throw new IllegalStateException("the writer ended by itself");
            }
        }
        return commits;
    }

    /** Kills it as {@code kill -9} does, and says how many lists it had acknowledged. */
    int kill() throws IOException, InterruptedException {
        // The handle's way, since the process's own would close what it has printed.
        process.toHandle().destroyForcibly();
        process.waitFor();
        String last = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last = line;
        }
        return last == null ? 0 : Integer.parseInt(last);
    }

    /** Writes to the folder in the first argument until the process ends. */
    public static void main(String[] arguments) {
        try (LuceneVectorStore store =
                LuceneVectorStore.open(Path.of(arguments[0]), 2, "model-a")) {
            for (int batch = 1; batch < 1_000_000; batch++) {
                int first = batch * BATCH;
                store.upsert(
                        IntStream.range(first, first + BATCH)
                                .mapToObj(KilledWriter::entry)
                                .toList());
                System.out.println(batch);
            }
        }
    }

    private static VectorRecord entry(int number) {
        return new VectorRecord("k" + number, Embedding.of(1f, number), "text", Map.of());
    }
}
