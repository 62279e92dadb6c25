package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import io.aiwriter.web.library.MarkdownText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A content as the API gives it.
 *
 * @param id identifies it through all its versions
 * @param title its title
 * @param topic what it was asked to be about
 * @param language its language as a BCP 47 tag; {@code und} when not known
 * @param version the number of this version, from 1
 * @param content its text as Markdown with headings
 * @param sections its parts with their citations
 * @param sources the sources that it cites
 * @param metadata how it was written
 * @param warnings what a reader should know
 * @param createdAt when this version was made
 * @param updatedAt when this version was saved
 * @param links where to go from here
 */
record ContentAnswer(
        UUID id,
        String title,
        String topic,
        String language,
        int version,
        String content,
        List<SectionAnswer> sections,
        List<SourceAnswer> sources,
        Metadata metadata,
        List<String> warnings,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt,
        Map<String, String> links) {

    static ContentAnswer of(ContentVersion version) {
        Content content = version.content();
        return new ContentAnswer(
                content.id(),
                content.title(),
                content.topic(),
                content.language(),
                version.number(),
                MarkdownText.of(content),
                content.sections().stream().map(SectionAnswer::of).toList(),
                content.sources().stream()
                        .map(
                                source ->
                                        new SourceAnswer(
                                                source.sourceId(),
                                                source.title(),
                                                source.location().toString(),
                                                source.author()))
                        .toList(),
                new Metadata(
                        content.provenance().method(),
                        content.provenance().model(),
                        content.wordCount(),
                        content.provenance().parameters()),
                content.warnings(),
                content.createdAt(),
                version.savedAt(),
                links(content.id()));
    }

    static Map<String, String> links(UUID id) {
        String self = ApiPaths.CONTENT + "/" + id;
        return Map.of("self", self, "versions", self + "/versions");
    }

    record Metadata(
            String method,
            String model,
            @JsonProperty("word_count") int wordCount,
            Map<String, String> parameters) {}

    record SourceAnswer(UUID id, String title, String url, @Nullable String author) {}

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
