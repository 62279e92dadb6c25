package io.aiwriter.web;

import io.aiwriter.web.security.FirstAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole app on a port of its own, one for all tests, with an administrator. */
@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningApp {

    private static final Path HOME = home();

    @LocalServerPort private int port;
    @Autowired private ApplicationContext app = new StaticApplicationContext();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("aiwriter.home", HOME::toString);
        registry.add("web.requests-per-minute", () -> 100_000);
        registry.add("web.samples", () -> Path.of("..", "quickstart", "sources").toString());
    }

    @BeforeEach
    void activateFirstAccount() {
        FirstAccount.activate(app);
    }

    protected final URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** A program with a key that may do everything. */
    protected final HttpCaller caller() {
        return new HttpCaller(address("/"), "Bearer " + FirstAccount.key(app));
    }

    protected final ApplicationContext app() {
        return app;
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("aiwriter-web-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
