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
            case RunEvent.StageFinished finished -> finished(finished);
            case RunEvent.SourceRead source -> source(source);
            case RunEvent.OutlineReady outline ->
                    new Named("outline_ready", Map.of("headings", outline.headings()));
            case RunEvent.SectionText text ->
                    new Named(
                            "section_text", Map.of("section", text.section(), "text", text.text()));
            case RunEvent.CitationChecked checked -> checked(checked);
            case RunEvent.Warning warning ->
                    new Named("warning", Map.of("message", warning.message()));
            case RunEvent.Completed done -> completed(done.content().id());
            case RunEvent.Failed failed ->
                    new Named(
                            "failed",
                            Map.of("message", String.valueOf(failed.error().getMessage())));
        };
    }

    private static Named finished(RunEvent.StageFinished event) {
        long took = event.took().toMillis();
        return new Named(
                "stage_finished",
                Map.of("stage", event.stage(), "took_ms", took, "counts", event.counts()));
    }

    private static Named source(RunEvent.SourceRead event) {
        String url = event.location().toString();
        return new Named(
                "source_read",
                Map.of("source_id", event.sourceId(), "title", event.title(), "url", url));
    }

    private static Named checked(RunEvent.CitationChecked event) {
        return new Named(
                "citation_checked",
                Map.of(
                        "section", event.section(),
                        "source_id", event.citation().sourceId(),
                        "verdict", event.citation().verdict().support()));
    }

    private static Named completed(UUID id) {
        return new Named("completed", Map.of("content_id", id, "links", ContentAnswer.links(id)));
    }

    private record Named(String name, Map<String, ?> data) {}
}
