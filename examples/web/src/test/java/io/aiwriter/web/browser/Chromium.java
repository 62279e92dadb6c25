package io.aiwriter.web.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser that is installed on this machine. Playwright brings none and fetches none. */
final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Optional<Playwright> playwright;
    private final Optional<Browser> browser;

    private Chromium(Optional<Playwright> playwright, Optional<Browser> browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium notStarted() {
        return new Chromium(Optional.empty(), Optional.empty());
    }

    static Chromium start() {
        Optional<Path> program =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                fail("no browser at any of %s: install chromium", PLACES);
            }
            Assumptions.abort("no browser is installed");
        }
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program.orElseThrow())
                                        .setHeadless(true)
                                        .setArgs(arguments()));
        return new Chromium(Optional.of(playwright), Optional.of(browser));
    }

    BrowserContext context(Screen screen) {
        return browser.orElseThrow().newContext(screen.options());
    }

    BrowserContext german() {
        return browser.orElseThrow().newContext(Screen.DESKTOP.options().setLocale("de-DE"));
    }

    @Override
    public void close() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    private static List<String> arguments() {
        return Stream.of(
                        "headless",
                        "no-sandbox",
                        "disable-gpu",
                        "disable-quic",
                        "no-first-run",
                        "disable-background-networking",
                        "disable-component-update",
                        "disable-sync")
                .map(name -> "--" + name)
                .toList();
    }
}
