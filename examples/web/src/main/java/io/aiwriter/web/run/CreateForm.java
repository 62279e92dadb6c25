package io.aiwriter.web.run;

import io.aiwriter.content.ContentRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page for a new content sends. All of it is text, so that what cannot be read as a number
 * is shown again beside its message.
 *
 * @param topic what to write about
 * @param words about how many words
 * @param sections how many sections at most
 * @param addresses web addresses, one a line
 * @param files documents
 * @param samples whether to use the sample documents
 */
record CreateForm(
        @Nullable @NotBlank @Size(max = ContentRequest.MAX_TOPIC) String topic,
        @Nullable @NotBlank @Min(ContentRequest.MIN_WORDS) @Max(ContentRequest.MAX_WORDS)
                String words,
        @Nullable @NotBlank @Min(1) @Max(ContentRequest.MAX_SECTIONS) String sections,
        @Nullable @Size(max = 20_000) String addresses,
        @Nullable List<MultipartFile> files,
        @Nullable String samples) {

    static CreateForm empty(boolean samples) {
        return new CreateForm(
                "",
                String.valueOf(ContentRequest.DEFAULT_WORDS),
                String.valueOf(ContentRequest.DEFAULT_SECTIONS),
                "",
                List.of(),
                String.valueOf(samples));
    }

    /** The request so far; only for a form without mistakes. */
    ContentRequest.Builder request() {
        return ContentRequest.builder(Objects.requireNonNull(topic))
                .words(number(words))
                .sections(number(sections));
    }

    /** Whether the sample documents are asked for. */
    public boolean wantsSamples() {
        return "true".equals(samples);
    }

    List<String> addressLines() {
        return addresses == null
                ? List.of()
                : addresses.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    List<MultipartFile> documents() {
        return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    private static int number(@Nullable String text) {
        return new BigDecimal(Objects.requireNonNull(text)).intValue();
    }
}
