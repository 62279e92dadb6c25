package io.aiwriter.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Signing in, and choosing the first password. */
@Controller
class SignInPages {

    private final SetupLink link;

    SignInPages(SetupLink link) {
        this.link = link;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/setup")
    String setup(@RequestParam(defaultValue = "") String token, Model model) {
        requireGood(token);
        model.addAttribute("token", token);
        model.addAttribute("name", "admin");
        return "setup";
    }

    @PostMapping("/setup")
    String choose(@ModelAttribute("form") SetupForm form, HttpServletRequest request, Model model)
            throws ServletException {
        requireGood(form.token());
        String problem = form.problem();
        if (!problem.isEmpty()) {
            model.addAttribute("token", form.token());
            model.addAttribute("name", form.name());
            model.addAttribute("problem", problem);
            return "setup";
        }
        if (!link.use(form.token(), form.name(), form.password())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        request.login(form.name(), form.password());
        return "redirect:/";
    }

    private void requireGood(String token) {
        if (!link.accepts(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
