package io.aiwriter.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.aiwriter.web.RunningApp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest extends RunningApp {

    private static Chromium chromium = Chromium.notStarted();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource
    void signInRefusesWrongPasswordsAndLetsIn(Screen screen) {
        try (Window window = window(screen)) {
            window.open("/");
            window.page().getByLabel("Name").fill("nobody-" + screen);
            window.page().getByLabel("Password").fill("wrong");
            window.click("Sign in");
            assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("wrong");
            window.inspect("login");
            window.signIn();
            assertThat(window.page().locator("h1")).hasText("Library");
        }
    }

    @ParameterizedTest
    @EnumSource
    void contentIsWrittenFromAnUploadReadAndExported(Screen screen) throws IOException {
        try (Window window = window(screen)) {
            window.signIn();
            window.open("/create");
            window.inspect("create");
            window.page().getByLabel("What is it about").fill("Why do tides rise and fall?");
            window.page().getByLabel("Documents", exact()).setInputFiles(tides());
            window.page().getByLabel("sample documents").uncheck();
            window.page().getByLabel("About how many words").fill("80");
            window.click("Write");
            Locator open = window.page().getByText("Open the content");
            assertThat(window.page().locator("#run-status")).hasText("Done");
            window.inspect("run");
            open.click();
            assertThat(window.page().locator(".prose")).containsText("Moon");
            window.page().locator("a.cite").first().click();
            assertThat(window.page().locator("#evidence .verdict")).hasText("Supported");
            assertThat(window.page().locator("#evidence mark")).not().isEmpty();
            window.inspect("content");
            Download markdown = window.page().waitForDownload(() -> window.follow("MD"));
            assertThat(Files.readString(markdown.path())).contains("tides.md");
        }
    }

    @ParameterizedTest
    @EnumSource
    void searchFindsWhatWasWritten(Screen screen) {
        try (Window window = window(screen)) {
            window.signIn();
            window.open("/search?q=cells+without+a+nucleus");
            assertThat(window.page().locator("h1")).hasText("Search");
            window.inspect("search");
        }
    }

    @ParameterizedTest
    @EnumSource
    void contentIsEditedComparedAndRestored(Screen screen) {
        String path = "/contents/" + written("Tides of " + screen);
        try (Window window = window(screen)) {
            window.signIn();
            assertThat(window.page().getByText("Tides of " + screen)).isVisible();
            window.inspect("library");
            window.open(path);
            window.follow("Edit");
            window.page().getByLabel("Text").fill("## Why\n\nThe Moon pulls strongly.");
            window.inspect("edit");
            window.click("Save as a new version");
            assertThat(window.page().locator(".prose")).containsText("pulls strongly");
            window.follow("Version 2");
            window.inspect("versions");
            window.follow("What changed");
            assertThat(window.page().locator("ins")).hasText("pulls strongly.");
            assertThat(window.page().locator("del")).hasText("pulls.");
            window.inspect("changes");
            window.open(path + "/versions/1");
            window.click("Restore this version");
            assertThat(window.page().locator(".prose")).not().containsText("strongly");
            window.page().getByText("Delete…").click();
            window.click("Delete for ever");
            assertThat(window.page().locator("h1")).hasText("Library");
            assertThat(window.page().getByText("Tides of " + screen)).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mistakesInTheFormAreNamedAndNothingIsLost(Screen screen) {
        try (Window window = window(screen)) {
            window.signIn();
            window.open("/create");
            window.page().getByLabel("What is it about").fill("Tides");
            window.page().getByLabel("sample documents").uncheck();
            window.page().getByLabel("Web addresses").fill("file:///etc/passwd");
            window.click("Write");
            assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("no web address");
            assertThat(window.page().getByLabel("What is it about")).hasValue("Tides");
            window.inspect("create-mistake");
        }
    }

    @Test
    void pagesSpeakGermanToGermans() {
        try (Window window = new Window(chromium.german(), "german", address("/"))) {
            window.open("/login");
            assertThat(window.page().locator("h1")).hasText("Anmelden");
            assertThat(window.page().locator("html")).hasAttribute("lang", "de");
            window.inspect("login");
        }
    }

    @ParameterizedTest
    @EnumSource
    void unknownPagesSaySo(Screen screen) {
        try (Window window = window(screen)) {
            window.signIn();
            int status =
                    window.page()
                            .request()
                            .get(
                                    address("/contents/00000000-0000-4000-8000-000000000000")
                                            .toString())
                            .status();
            assertThat(status).isEqualTo(404);
        }
    }

    private String written(String title) {
        return caller().post(
                        "/api/v1/content",
                        "{\"title\":\"%s\",\"sections\":[{\"heading\":\"Why\",\"text\":\"The Moon pulls.\"}]}"
                                .formatted(title))
                .text("/id");
    }

    private Window window(Screen screen) {
        return new Window(
                chromium.context(screen), screen.name().toLowerCase(Locale.ROOT), address("/"));
    }

    private static FilePayload tides() {
        String text =
                """
                # Tides

                The Moon pulls the water of the oceans towards itself and raises two bulges.
                As the Earth turns, a coast passes through both bulges, so most coasts have two
                high tides a day. The Sun raises tides as well, and they are about half as high.
                When Sun and Moon stand in line, their tides add up to spring tides.
                """;
        return new FilePayload("tides.md", "text/markdown", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
