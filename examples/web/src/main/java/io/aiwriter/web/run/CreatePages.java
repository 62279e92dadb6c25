package io.aiwriter.web.run;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.research.UnreadableSourceException;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** The page for a new content. */
@Controller
class CreatePages {

    private final RunFeeds runs;
    private final UploadedDocuments uploads;
    private final Samples samples;

    CreatePages(RunFeeds runs, UploadedDocuments uploads, Samples samples) {
        this.runs = runs;
        this.uploads = uploads;
        this.samples = samples;
    }

    @ModelAttribute("hasSamples")
    boolean hasSamples() {
        return !samples.locations().isEmpty();
    }

    @GetMapping("/create")
    String form(Model model) {
        model.addAttribute("form", CreateForm.empty(hasSamples()));
        return "create";
    }

    @PostMapping("/create")
    String create(
            Owner owner, @Valid @ModelAttribute("form") CreateForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return "create";
        }
        ContentRequest.Builder request = form.request().owner(owner);
        addSources(form, request, errors);
        if (errors.hasErrors()) {
            return "create";
        }
        try {
            return "redirect:/runs/" + runs.start(request.build()).id();
        } catch (TooManyRunsException e) {
            errors.reject("create.tooMany", new Object[] {RunFeeds.MAX_ACTIVE}, "too many runs");
            return "create";
        }
    }

    private void addSources(CreateForm form, ContentRequest.Builder request, BindingResult errors) {
        boolean useSamples = form.wantsSamples() && hasSamples();
        if (form.addressLines().isEmpty() && form.documents().isEmpty() && !useSamples) {
            errors.reject("create.noSources", "no sources");
        }
        for (String line : form.addressLines()) {
            Optional<URI> address = WebAddress.parse(line);
            address.ifPresent(request::location);
            if (address.isEmpty()) {
                errors.rejectValue(
                        "addresses", "create.badAddress", new Object[] {line}, "not an address");
            }
        }
        for (MultipartFile file : form.documents()) {
            addUpload(file, request, errors);
        }
        if (useSamples) {
            request.locations(samples.locations());
        }
    }

    private void addUpload(
            MultipartFile file, ContentRequest.Builder request, BindingResult errors) {
        try {
            request.source(uploads.read(file));
        } catch (UnreadableSourceException e) {
            Object[] name = {UploadedDocuments.safeName(file)};
            errors.rejectValue("files", "create.badFile", name, "cannot be read");
        }
    }
}
