package io.aiwriter.web.library;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.revision.ContentDiff;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Changing a content by hand, and seeing what was changed. */
@Controller
class EditPages {

    private final Library library;

    EditPages(Library library) {
        this.library = library;
    }

    @GetMapping("/contents/{id}/edit")
    String form(Owner owner, @PathVariable UUID id, Model model) {
        ContentVersion newest =
                library.find(owner, id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(id, EditForm.of(newest), "", model);
    }

    @PostMapping("/contents/{id}/edit")
    String save(
            Owner owner,
            @PathVariable UUID id,
            @ModelAttribute("form") EditForm form,
            Model model) {
        String problem = form.problem();
        if (!problem.isEmpty()) {
            return show(id, form, problem, model);
        }
        try {
            Optional<ContentVersion> saved =
                    library.edit(owner, id, newest -> form.draftFor(newest.number()));
            if (saved.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return "redirect:/contents/" + id;
        } catch (StaleEditException e) {
            return show(id, form, "edit.stale", model);
        }
    }

    @GetMapping("/contents/{id}/versions/{number}/changes")
    String changes(Owner owner, @PathVariable UUID id, @PathVariable int number, Model model) {
        List<ContentVersion> versions = library.versions(owner, id);
        if (number < 1 || number > versions.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ContentVersion version = versions.get(number - 1);
        String before = number == 1 ? "" : MarkdownText.of(versions.get(number - 2).content());
        model.addAttribute("version", version);
        model.addAttribute("pieces", ContentDiff.words(before, MarkdownText.of(version.content())));
        return "changes";
    }

    private static String show(UUID id, EditForm form, String problem, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "edit";
    }
}
