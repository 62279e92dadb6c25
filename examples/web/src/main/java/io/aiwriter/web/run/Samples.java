package io.aiwriter.web.run;

import io.aiwriter.pages.DocumentFolder;
import io.aiwriter.web.WebSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sample documents that the app was given. Immutable. */
@Component
public final class Samples {

    private final List<URI> locations;

    Samples(WebSettings settings) {
        this.locations =
                settings.samples().filter(Files::isDirectory).map(Samples::list).orElse(List.of());
    }

    /** Where they are; empty when there are none. */
    public List<URI> locations() {
        return locations;
    }

    private static List<URI> list(Path folder) {
        return List.copyOf(DocumentFolder.list(folder.toAbsolutePath().normalize()).locations());
    }
}
