package io.aiwriter.pipeline;

import io.aiwriter.compatible.CompatibleChatModel;
import io.aiwriter.compatible.Preset;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that writes one content under a key, or goes on with it. */
final class DurableProcess {

    private DurableProcess() {}

    /**
     * Writes and ends.
     *
     * @param arguments the folder, the server, the source, the key, the sections, and how many of
     *     them at once
     */
    public static void main(String[] arguments) {
        write(
                Path.of(arguments[0]),
                arguments[1],
                new Wish(
                        URI.create(arguments[2]),
                        arguments[3],
                        Integer.parseInt(arguments[4]),
                        Integer.parseInt(arguments[5])));
    }

    static Content write(Path folder, String server, Wish wish) {
        try (Workbench bench = new Workbench(folder)) {
            ContentRequest request =
                    ContentRequest.builder("How do bridges carry their load?")
                            .location(wish.source())
                            .sections(wish.sections())
                            .words(1200)
                            .build();
            return bench.writer()
                    .runs(bench.runs())
                    .chatModel(
                            CompatibleChatModel.builder(Preset.LLAMA_CPP, "fake-1")
                                    .baseUrl(server)
                                    .build())
                    .sectionsAtOnce(wish.atOnce())
                    .build()
                    .start(request, wish.key())
                    .await();
        }
    }

    static Process start(Path folder, String server, Wish wish) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true"));
        command.add("-DOPT_OUT_TRACKING=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(DurableProcess.class.getName(), folder.toString(), server));
        command.addAll(List.of(wish.source().toString(), wish.key()));
        command.addAll(List.of(String.valueOf(wish.sections()), String.valueOf(wish.atOnce())));
        return new ProcessBuilder(command)
                .redirectError(folder.resolveSibling("child.log").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * What is to be written.
     *
     * @param source from what
     * @param key under which key
     * @param sections in how many sections
     * @param atOnce how many of them at once
     */
    record Wish(URI source, String key, int sections, int atOnce) {}
}
