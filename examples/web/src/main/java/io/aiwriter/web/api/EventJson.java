package io.aiwriter.web.api;

import io.aiwriter.content.RunEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Writes run events for programs: one server-sent event each, numbered from 1. */
final class EventJson {

    private EventJson() {}

    static void write(List<RunEvent> events, int position, SseEmitter to) throws IOException {
        int id = position - events.size();
        for (RunEvent event : events) {
            id++;
            Named named = named(event);
            to.send(SseEmitter.event().id(String.valueOf(id)).name(named.name).data(named.data));
        }
    }

    private static Named named(RunEvent event) {
        return switch (event) {
            case RunEvent.StageStarted started ->
                    new Named("stage_started", Map.of("stage", started.stage()));
            case RunEvent.StageFinished finished ->
                    new Named(
                            "stage_finished",
                            Map.of(
                                    "stage",
                                    finished.stage(),
                                    "took_ms",
                                    finished.took().toMillis(),
                                    "counts",
                                    finished.counts()));
            case RunEvent.SourceRead source ->
                    new Named(
                            "source_read",
                            Map.of(
                                    "source_id",
                                    source.sourceId(),
                                    "title",
                                    source.title(),
                                    "url",
                                    source.location().toString()));
            case RunEvent.OutlineReady outline ->
                    new Named("outline_ready", Map.of("headings", outline.headings()));
            case RunEvent.SectionText text ->
                    new Named(
                            "section_text", Map.of("section", text.section(), "text", text.text()));
            case RunEvent.CitationChecked checked ->
                    new Named(
                            "citation_checked",
                            Map.of(
                                    "section",
                                    checked.section(),
                                    "source_id",
                                    checked.citation().sourceId(),
                                    "verdict",
                                    checked.citation().verdict().support()));
            case RunEvent.Warning warning ->
                    new Named("warning", Map.of("message", warning.message()));
            case RunEvent.Completed done -> new Named("completed", completed(done.content().id()));
            case RunEvent.Failed failed ->
                    new Named(
                            "failed",
                            Map.of("message", String.valueOf(failed.error().getMessage())));
        };
    }

    private static Map<String, Object> completed(UUID id) {
        return Map.of("content_id", id, "links", ContentAnswer.links(id));
    }

    private record Named(String name, Map<String, ?> data) {}
}
