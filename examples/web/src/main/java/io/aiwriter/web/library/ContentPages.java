package io.aiwriter.web.library;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.research.Evidence;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One content: its text, its evidence, its versions. */
@Controller
class ContentPages {

    private final Library library;

    ContentPages(Library library) {
        this.library = library;
    }

    @GetMapping("/contents/{id}")
    String newest(Owner owner, @PathVariable UUID id, Model model) {
        show(owner, newest(owner, id), true, model);
        return "content";
    }

    @GetMapping("/contents/{id}/versions/{number}")
    String version(Owner owner, @PathVariable UUID id, @PathVariable int number, Model model) {
        boolean isNewest = newest(owner, id).number() == number;
        show(owner, version(owner, id, number), isNewest, model);
        return "content";
    }

    @GetMapping("/contents/{id}/versions")
    String versions(Owner owner, @PathVariable UUID id, Model model) {
        model.addAttribute("newest", newest(owner, id));
        model.addAttribute("versions", library.versions(owner, id).reversed());
        return "versions";
    }

    /** The panel alone for htmx, and a page for browsers without it. */
    @GetMapping("/contents/{id}/versions/{number}/marks/{mark}")
    String mark(
            Owner owner,
            Place place,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model) {
        ContentVersion version = version(owner, place.id(), place.number());
        Evidence evidence = library.evidence(owner, place.id());
        model.addAttribute("id", place.id());
        model.addAttribute("version", version);
        model.addAttribute(
                "mark",
                Marks.of(version.content(), evidence)
                        .view(place.mark())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return htmx ? "mark :: panel" : "mark";
    }

    @PostMapping("/contents/{id}/versions/{number}/revert")
    String revert(Owner owner, @PathVariable UUID id, @PathVariable int number) {
        library.revert(owner, version(owner, id, number));
        return "redirect:/contents/" + id;
    }

    @PostMapping("/contents/{id}/delete")
    String delete(Owner owner, @PathVariable UUID id) {
        if (!library.delete(owner, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/";
    }

    @GetMapping("/contents/{id}/export")
    ResponseEntity<byte[]> export(Owner owner, @PathVariable UUID id, @RequestParam String format) {
        ExportFormat wanted =
                ExportFormat.parse(format)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return wanted.answer(newest(owner, id).content(), library.evidence(owner, id));
    }

    private void show(Owner owner, ContentVersion version, boolean isNewest, Model model) {
        UUID id = version.content().id();
        Evidence evidence = library.evidence(owner, id);
        String marks = "/contents/%s/versions/%d/marks/".formatted(id, version.number());
        model.addAttribute("version", version);
        model.addAttribute("isNewest", isNewest);
        model.addAttribute("article", CitedArticle.html(version, evidence, marks));
        model.addAttribute("formats", ExportFormat.values());
    }

    private ContentVersion newest(Owner owner, UUID id) {
        return library.find(owner, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ContentVersion version(Owner owner, UUID id, int number) {
        return library.version(owner, id, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Where a mark stands.
     *
     * @param id the content
     * @param number the version
     * @param mark the mark, from 0
     */
    record Place(UUID id, int number, int mark) {}
}
