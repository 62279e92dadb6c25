package io.aiwriter.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aiwriter.web.security.FirstAccount;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A window of the browser that notes what must not happen. */
final class Window implements AutoCloseable {

    private static final Set<String> UNBEARABLE = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final String size;
    private final URI home;
    private final List<String> complaints = new ArrayList<>();

    Window(BrowserContext context, String size, URI home) {
        this.context = context;
        this.page = context.newPage();
        this.size = size;
        this.home = home;
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(
                message -> {
                    if (Set.of("error", "warning").contains(message.type())) {
                        complaints.add("console: " + message.text());
                    }
                });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(
                request -> {
                    URI asked = URI.create(request.url().split("[?#]", 2)[0]);
                    boolean own = home.getHost().equals(asked.getHost());
                    if (!own && !"data".equals(asked.getScheme())) {
                        complaints.add("left the host: " + request.url());
                    }
                });
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(home.resolve(path).toString());
    }

    void signIn() {
        open("/login");
        page.getByLabel("Name").fill(FirstAccount.NAME);
        page.getByLabel("Password").fill(FirstAccount.PASSWORD);
        click("Sign in");
    }

    void click(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    /** Keeps a picture, and fails for what people with other eyes, hands or ears could not use. */
    void inspect(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + "-" + size + ".png")));
        List<String> findings =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> UNBEARABLE.contains(rule.getImpact()))
                                .map(Window::describe)
                                .toList();
        assertThat(findings).as("what axe finds on %s", name).isEmpty();
        Object overflow =
                page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        assertThat(overflow).as("%s scrolls sideways", name).isEqualTo(false);
        assertThat(complaints).as("complaints of the browser on %s", name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }

    private static String describe(Rule rule) {
        return "%s: %s".formatted(rule.getId(), rule.getNodes().getFirst().getHtml());
    }
}
