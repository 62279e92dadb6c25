package io.aiwriter.web.library;

import io.aiwriter.content.Content;
import io.aiwriter.export.ContentExport;
import io.aiwriter.research.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The formats in which a content leaves the app. */
public enum ExportFormat {
    /** Markdown with front matter. */
    MD("text/markdown", (content, evidence) -> ContentExport.markdown(content)),
    /** A page that stands alone. */
    HTML("text/html", ContentExport::html),
    /** Plain text. */
    TXT("text/plain", (content, evidence) -> ContentExport.text(content)),
    /** Everything, for programs. */
    JSON("application/json", ContentExport::json);

    private static final int MAX_NAME = 80;

    private final MediaType type;
    private final BiFunction<Content, Evidence, String> export;

    ExportFormat(String type, BiFunction<Content, Evidence, String> export) {
        this.type = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
        this.export = export;
    }

    /** The format of a name such as {@code md}. */
    public static Optional<ExportFormat> parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What a file of this format ends with, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The content as a file to keep. */
    public ResponseEntity<byte[]> answer(Content content, Evidence evidence) {
        String name = fileName(content.title()) + "." + extension();
        ContentDisposition disposition =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(export.apply(content, evidence).getBytes(StandardCharsets.UTF_8));
    }

    private static String fileName(String title) {
        String name = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String cut = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        return cut.isEmpty() ? "content" : cut.toLowerCase(Locale.ROOT);
    }
}
