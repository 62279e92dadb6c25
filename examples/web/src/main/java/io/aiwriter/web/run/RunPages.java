package io.aiwriter.web.run;

import io.aiwriter.Owner;
import io.aiwriter.content.RunEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A run while it goes on. The page is told that something happened and asks for what. */
@Controller
class RunPages {

    /** Pages are told no more often than this. */
    private static final Duration PACE = Duration.ofMillis(150);

    private final RunFeeds runs;

    RunPages(RunFeeds runs) {
        this.runs = runs;
    }

    @GetMapping("/runs/{id}")
    String run(Owner owner, @PathVariable UUID id, Model model) {
        show(owner, id, model);
        return "run";
    }

    @GetMapping("/runs/{id}/progress")
    String progress(Owner owner, @PathVariable UUID id, Model model) {
        show(owner, id, model);
        return "run :: progress";
    }

    @GetMapping(path = "/runs/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            Owner owner,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId) {
        return EventStream.start(find(owner, id), lastEventId, RunPages::tell);
    }

    @PostMapping("/runs/{id}/cancel")
    String cancel(Owner owner, @PathVariable UUID id) {
        find(owner, id).cancel();
        return "redirect:/runs/" + id;
    }

    private void show(Owner owner, UUID id, Model model) {
        RunFeed feed = find(owner, id);
        model.addAttribute("id", id);
        model.addAttribute("topic", feed.topic());
        model.addAttribute("view", RunView.of(feed.events()));
    }

    private RunFeed find(Owner owner, UUID id) {
        return runs.find(owner, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void tell(List<RunEvent> events, int position, SseEmitter to)
            throws IOException {
        if (events.isEmpty()) {
            return;
        }
        RunEvent last = events.getLast();
        boolean ended = last instanceof RunEvent.Completed || last instanceof RunEvent.Failed;
        to.send(SseEmitter.event().id(String.valueOf(position)).name("changed").data(position));
        if (ended) {
            to.send(SseEmitter.event().name("ended").data(position));
            return;
        }
        pace();
    }

    private static void pace() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
