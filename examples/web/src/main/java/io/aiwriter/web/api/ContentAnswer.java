package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.web.library.MarkdownText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a content as the API gives it. Immutable. */
@JsonPropertyOrder({
    "id",
    "title",
    "topic",
    "language",
    "version",
    "content",
    "sections",
    "sources",
    "metadata",
    "warnings",
    "created_at",
    "updated_at",
    "links"
})
final class ContentAnswer {

    private final ContentVersion version;
    private final Content content;

    private ContentAnswer(ContentVersion version) {
        this.version = version;
        this.content = version.content();
    }

    static ContentAnswer of(ContentVersion version) {
        return new ContentAnswer(version);
    }

    static Map<String, String> links(UUID id) {
        String self = ApiPaths.CONTENT + "/" + id;
        return Map.of("self", self, "versions", self + "/versions");
    }

    @JsonProperty("id")
    UUID id() {
        return content.id();
    }

    @JsonProperty("title")
    String title() {
        return content.title();
    }

    @JsonProperty("topic")
    String topic() {
        return content.topic();
    }

    @JsonProperty("language")
    @Schema(description = "BCP 47; und when not known", example = "en")
    String language() {
        return content.language();
    }

    @JsonProperty("version")
    int version() {
        return version.number();
    }

    @JsonProperty("content")
    @Schema(description = "All sections as one Markdown text")
    String text() {
        return MarkdownText.of(content);
    }

    @JsonProperty("sections")
    List<SectionAnswer> sections() {
        return content.sections().stream().map(SectionAnswer::of).toList();
    }

    @JsonProperty("sources")
    List<SourceAnswer> sources() {
        return content.sources().stream().map(SourceAnswer::of).toList();
    }

    @JsonProperty("metadata")
    Metadata metadata() {
        return new Metadata(
                content.provenance().method(),
                content.provenance().model(),
                content.wordCount(),
                content.provenance().parameters());
    }

    @JsonProperty("warnings")
    List<String> warnings() {
        return content.warnings();
    }

    @JsonProperty("created_at")
    Instant createdAt() {
        return content.createdAt();
    }

    @JsonProperty("updated_at")
    Instant updatedAt() {
        return version.savedAt();
    }

    @JsonProperty("links")
    Map<String, String> links() {
        return links(content.id());
    }

    record Metadata(
            String method,
            String model,
            @JsonProperty("word_count") int wordCount,
            Map<String, String> parameters) {}

    record SourceAnswer(UUID id, String title, String url, @Nullable String author) {

        static SourceAnswer of(SourceReference source) {
            return new SourceAnswer(
                    source.sourceId(),
                    source.title(),
                    source.location().toString(),
                    source.author());
        }
    }

    record SectionAnswer(String heading, String text, List<CitationAnswer> citations) {

        static SectionAnswer of(Section section) {
            return new SectionAnswer(
                    section.heading(),
                    section.text(),
                    section.citations().stream()
                            .map(
                                    citation ->
                                            new CitationAnswer(
                                                    citation.claim().start(),
                                                    citation.claim().end(),
                                                    citation.sourceId(),
                                                    citation.passageId(),
                                                    citation.verdict().support().name(),
                                                    citation.verdict().reason()))
                            .toList());
        }
    }

    record CitationAnswer(
            @JsonProperty("claim_start") int claimStart,
            @JsonProperty("claim_end") int claimEnd,
            @JsonProperty("source_id") UUID sourceId,
            @JsonProperty("passage_id") UUID passageId,
            String verdict,
            String reason) {}
}
