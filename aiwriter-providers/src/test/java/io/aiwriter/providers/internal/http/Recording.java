package io.aiwriter.providers.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** A recorded exchange with a provider, and what it should be understood as. */
public record Recording(
        String id, int status, String contentType, String framing, String body, JsonNode expected) {

    /**
     * All exchanges of a file; without the folder of recordings the test is passed over, but not in
     * CI.
     */
    public static List<Recording> read(String file) {
        Path path = Path.of(System.getProperty("aiwriter.shared", ""), "fixtures", file);
        if (!Files.exists(path)) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("the recordings are missing: " + path);
            }
            Assumptions.abort("no recordings at " + path);
        }
        List<Recording> recordings = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(path)) {
                JsonNode node = ProviderClient.JSON.readTree(line);
                JsonNode response = node.path("response");
                recordings.add(
                        new Recording(
                                node.path("id").asString(),
                                response.path("status").asInt(),
                                response.path("headers")
                                        .path("content-type")
                                        .asString("application/json"),
                                response.path("framing").asString(),
                                response.path("body").asString(),
                                node.path("expected")));
            }
            return recordings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the text and the usage are known independently. */
    public boolean hasExpectation() {
        return expected.isObject() && expected.path("error").isNull();
    }

    /** Whether the provider said why the model stopped. */
    public boolean hasFinish() {
        return !expected.path("finish").asString("").isEmpty();
    }

    /** The text that should be understood. */
    public String text() {
        return expected.path("text").asString("");
    }

    @Override
    public String toString() {
        return id;
    }
}
