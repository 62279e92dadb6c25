package io.aiwriter.web.library;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentSummary;
import io.aiwriter.pipeline.SearchHit;
import io.aiwriter.web.run.RunFeeds;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of contents, and search in them. */
@Controller
class LibraryPages {

    private static final int PAGE = 20;
    private static final int HITS = 20;
    private static final int MAX_QUERY = 500;

    private final Library library;
    private final RunFeeds runs;

    LibraryPages(Library library, RunFeeds runs) {
        this.library = library;
        this.runs = runs;
    }

    @GetMapping("/")
    String list(Owner owner, @RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.clamp(page, 1, Integer.MAX_VALUE / PAGE);
        List<ContentSummary> contents = library.list(owner, PAGE + 1, (number - 1) * PAGE);
        model.addAttribute("contents", contents.stream().limit(PAGE).toList());
        model.addAttribute("page", number);
        model.addAttribute("more", contents.size() > PAGE);
        model.addAttribute(
                "runs", runs.of(owner).stream().filter(feed -> !feed.isEnded()).toList());
        return "library";
    }

    @GetMapping("/search")
    String search(Owner owner, @RequestParam(defaultValue = "") String q, Model model) {
        String text = q.strip();
        String query = text.length() > MAX_QUERY ? text.substring(0, MAX_QUERY) : text;
        List<SearchHit> hits = query.isEmpty() ? List.of() : library.search(owner, query, HITS);
        model.addAttribute("q", query);
        model.addAttribute("hits", hits);
        return "search";
    }
}
