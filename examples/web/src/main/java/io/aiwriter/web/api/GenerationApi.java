package io.aiwriter.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aiwriter.Owner;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.RunCancelledException;
import io.aiwriter.content.RunEvent;
import io.aiwriter.web.run.EventStream;
import io.aiwriter.web.run.RunFeed;
import io.aiwriter.web.run.RunFeeds;
import io.aiwriter.web.run.Samples;
import io.aiwriter.web.run.WebAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Writing: starts runs, tells what happens in them, stops them. */
@RestController
@Tag(name = "generation")
class GenerationApi {

    private final RunFeeds runs;
    private final Samples samples;
    private final IdempotencyKeys keys;

    GenerationApi(RunFeeds runs, Samples samples, IdempotencyKeys keys) {
        this.runs = runs;
        this.samples = samples;
        this.keys = keys;
    }

    @PostMapping(
            path = ApiPaths.ROOT + "/generate/content",
            consumes = "application/json",
            produces = "application/json")
    @Operation(
            summary = "Start to write a content",
            description = "Answers at once; follow the run by its events.")
    @ApiResponse(responseCode = "202", description = "Started", useReturnTypeSchema = true)
    ResponseEntity<RunAnswer> generate(
            @Parameter(hidden = true) Owner owner,
            @RequestHeader(name = IdempotencyKeys.HEADER, defaultValue = "") String key,
            @Valid @RequestBody GenerationInput input) {
        return keys.once(owner, key, input, () -> accepted(runs.start(request(owner, input))));
    }

    @GetMapping(path = ApiPaths.RUNS + "/{id}", produces = "application/json")
    @Operation(summary = "Read how a run stands")
    RunAnswer run(@Parameter(hidden = true) Owner owner, @PathVariable UUID id) {
        return RunAnswer.of(find(owner, id));
    }

    @PostMapping(path = ApiPaths.RUNS + "/{id}/cancel", produces = "application/json")
    @Operation(summary = "Stop a run", description = "Does nothing when it has ended.")
    RunAnswer cancel(@Parameter(hidden = true) Owner owner, @PathVariable UUID id) {
        RunFeed feed = find(owner, id);
        feed.cancel();
        return RunAnswer.of(feed);
    }

    @GetMapping(path = ApiPaths.RUNS + "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow a run",
            description =
                    "Server-sent events from the first one, or behind the one that Last-Event-ID"
                            + " names. The stream ends after completed or failed.")
    SseEmitter events(
            @Parameter(hidden = true) Owner owner,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId) {
        return EventStream.start(find(owner, id), lastEventId, EventJson::write);
    }

    private static ResponseEntity<RunAnswer> accepted(RunFeed feed) {
        return ResponseEntity.accepted()
                .location(URI.create(ApiPaths.RUNS + "/" + feed.id()))
                .body(RunAnswer.of(feed));
    }

    private RunFeed find(Owner owner, UUID id) {
        return runs.find(owner, id).orElseThrow(() -> ApiException.notFound("run"));
    }

    private ContentRequest request(Owner owner, GenerationInput input) {
        ContentRequest.Builder request = ContentRequest.builder(input.topic()).owner(owner);
        if (input.words() != null) {
            request.words(input.words());
        }
        if (input.sections() != null) {
            request.sections(input.sections());
        }
        List<String> sources = input.sources() == null ? List.of() : input.sources();
        for (int i = 0; i < sources.size(); i++) {
            request.location(address("sources[" + i + "]", sources.get(i)));
        }
        boolean useSamples = Boolean.TRUE.equals(input.samples());
        if (useSamples) {
            request.locations(samples.locations());
        }
        if (sources.isEmpty() && !(useSamples && !samples.locations().isEmpty())) {
            throw ApiException.invalid("sources", "missing", "Give at least one web address.");
        }
        return request.build();
    }

    private static URI address(String field, String text) {
        return WebAddress.parse(text)
                .orElseThrow(
                        () ->
                                ApiException.invalid(
                                        field, "invalid", "Give an http or https address."));
    }

    record GenerationInput(
            @NotBlank @Size(max = ContentRequest.MAX_TOPIC) String topic,
            @Nullable @Min(ContentRequest.MIN_WORDS) @Max(ContentRequest.MAX_WORDS) Integer words,
            @Nullable @Min(1) @Max(ContentRequest.MAX_SECTIONS) Integer sections,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 2000) String> sources,
            @Nullable Boolean samples) {}

    record RunAnswer(
            UUID id,
            String topic,
            String state,
            @JsonProperty("started_at") Instant startedAt,
            Map<String, String> links) {

        static RunAnswer of(RunFeed feed) {
            String self = ApiPaths.RUNS + "/" + feed.id();
            return new RunAnswer(
                    feed.id(),
                    feed.topic(),
                    state(feed.events()),
                    feed.startedAt(),
                    Map.of(
                            "self", self,
                            "events", self + "/events",
                            "cancel", self + "/cancel",
                            "content", ApiPaths.CONTENT + "/" + feed.id()));
        }

        private static String state(List<RunEvent> events) {
            RunEvent last = events.isEmpty() ? null : events.getLast();
            return switch (last) {
                case null -> "running";
                case RunEvent.Completed done -> "completed";
                case RunEvent.Failed failed ->
                        failed.error() instanceof RunCancelledException ? "cancelled" : "failed";
                default -> "running";
            };
        }
    }
}
