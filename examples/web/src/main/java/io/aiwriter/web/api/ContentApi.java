package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Section;
import io.aiwriter.web.library.ExportFormat;
import io.aiwriter.web.library.Library;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contents: list, read, write by hand, versions, export. */
@RestController
@RequestMapping(path = ApiPaths.CONTENT)
@Tag(name = "contents")
class ContentApi {

    private static final int MAX_OFFSET = 1_000_000;

    private final Library library;
    private final IdempotencyKeys keys;

    ContentApi(Library library, IdempotencyKeys keys) {
        this.library = library;
        this.keys = keys;
    }

    @GetMapping(produces = "application/json")
    @Operation(summary = "List contents, newest first")
    Page<SummaryAnswer> list(
            @Parameter(hidden = true) Owner owner,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(ContentRepository.MAX_PAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @Min(0) @Max(MAX_OFFSET) int offset) {
        List<ContentSummary> found =
                limit == ContentRepository.MAX_PAGE
                        ? library.list(owner, limit, offset)
                        : library.list(owner, limit + 1, offset);
        return Page.of(found.stream().map(SummaryAnswer::of).toList(), limit, offset);
    }

    @PostMapping(consumes = "application/json", produces = "application/json")
    @Operation(summary = "Store a text that was written by hand")
    @ApiResponse(responseCode = "201", description = "Stored", useReturnTypeSchema = true)
    ResponseEntity<ContentAnswer> create(
            @Parameter(hidden = true) Owner owner,
            @RequestHeader(name = IdempotencyKeys.HEADER, defaultValue = "") String key,
            @Valid @RequestBody ContentInput input) {
        return keys.once(
                owner, key, input, () -> Versions.created(library.create(owner, input.draft())));
    }

    @GetMapping(path = "/{id}", produces = "application/json")
    @Operation(summary = "Read the newest version of a content")
    @ApiResponse(responseCode = "200", description = "The content", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
    ResponseEntity<ContentAnswer> find(
            @Parameter(hidden = true) Owner owner, @PathVariable UUID id) {
        return Versions.answer(newest(owner, id));
    }

    @PutMapping(path = "/{id}", consumes = "application/json", produces = "application/json")
    @Operation(
            summary = "Store a changed text as a new version",
            description = "Citations of sentences that did not change are kept.")
    ResponseEntity<ContentAnswer> edit(
            @Parameter(hidden = true) Owner owner,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @Valid @RequestBody ContentInput input) {
        return Versions.answer(
                library.edit(
                                owner,
                                id,
                                newest -> {
                                    Versions.requireMatch(ifMatch, newest);
                                    return input.draft();
                                })
                        .orElseThrow(() -> ApiException.notFound("content")));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a content with all its versions")
    void delete(@Parameter(hidden = true) Owner owner, @PathVariable UUID id) {
        if (!library.delete(owner, id)) {
            throw ApiException.notFound("content");
        }
    }

    @GetMapping(path = "/{id}/versions", produces = "application/json")
    @Operation(summary = "List the versions of a content, newest first")
    VersionList versions(@Parameter(hidden = true) Owner owner, @PathVariable UUID id) {
        List<ContentVersion> versions = library.versions(owner, id);
        if (versions.isEmpty()) {
            throw ApiException.notFound("content");
        }
        return new VersionList(versions.reversed().stream().map(VersionAnswer::of).toList());
    }

    @GetMapping(path = "/{id}/versions/{version}", produces = "application/json")
    @Operation(summary = "Read one version of a content")
    ContentAnswer version(
            @Parameter(hidden = true) Owner owner,
            @PathVariable UUID id,
            @PathVariable int version) {
        return ContentAnswer.of(findVersion(owner, id, version));
    }

    @PostMapping(path = "/{id}/revert/{version}", produces = "application/json")
    @Operation(summary = "Make an earlier version the newest again")
    ContentAnswer revert(
            @Parameter(hidden = true) Owner owner,
            @PathVariable UUID id,
            @PathVariable int version) {
        return ContentAnswer.of(library.revert(owner, findVersion(owner, id, version)));
    }

    @GetMapping(path = "/{id}/export")
    @Operation(summary = "Download a content", description = "Formats are md, html, txt and json.")
    ResponseEntity<byte[]> export(
            @Parameter(hidden = true) Owner owner,
            @PathVariable UUID id,
            @RequestParam String format) {
        ExportFormat wanted =
                ExportFormat.parse(format)
                        .orElseThrow(
                                () ->
                                        ApiException.invalid(
                                                "format",
                                                "unknown",
                                                "Choose md, html, txt or json."));
        return wanted.answer(newest(owner, id).content(), library.evidence(owner, id));
    }

    private ContentVersion newest(Owner owner, UUID id) {
        return library.find(owner, id).orElseThrow(() -> ApiException.notFound("content"));
    }

    private ContentVersion findVersion(Owner owner, UUID id, int version) {
        return library.version(owner, id, version)
                .orElseThrow(() -> ApiException.notFound("version of a content"));
    }

    record ContentInput(
            @NotBlank @Size(max = 500) String title,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid SectionInput> sections) {

        Library.Draft draft() {
            return new Library.Draft(
                    title,
                    sections.stream()
                            .map(
                                    one ->
                                            new Section(
                                                    one.heading() == null ? "" : one.heading(),
                                                    one.text(),
                                                    List.of()))
                            .toList());
        }
    }

    record SectionInput(
            @Nullable @Size(max = 500) String heading, @NotNull @Size(max = 200_000) String text) {}

    record SummaryAnswer(
            UUID id,
            String title,
            int version,
            String method,
            @JsonProperty("word_count") int wordCount,
            @JsonProperty("updated_at") Instant updatedAt,
            Map<String, String> links) {

        static SummaryAnswer of(ContentSummary summary) {
            return new SummaryAnswer(
                    summary.id(),
                    summary.title(),
                    summary.version(),
                    summary.method(),
                    summary.wordCount(),
                    summary.savedAt(),
                    ContentAnswer.links(summary.id()));
        }
    }

    record VersionList(List<VersionAnswer> data) {}

    record VersionAnswer(
            int version, String title, String reason, @JsonProperty("saved_at") Instant savedAt) {

        static VersionAnswer of(ContentVersion version) {
            return new VersionAnswer(
                    version.number(),
                    version.content().title(),
                    version.reason(),
                    version.savedAt());
        }
    }
}
