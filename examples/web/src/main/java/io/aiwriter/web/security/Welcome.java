package io.aiwriter.web.security;

import io.aiwriter.web.WebSettings;
import io.aiwriter.web.run.SampleContent;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where the app is and, until somebody has used it, the first link. */
@Component
final class Welcome {

    private final WebSettings settings;
    private final SetupLink link;
    private final Accounts accounts;
    private final SampleContent samples;

    Welcome(WebSettings settings, SetupLink link, Accounts accounts, SampleContent samples) {
        this.settings = settings;
        this.link = link;
        this.accounts = accounts;
        this.samples = samples;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            print(System.out, address(web.getWebServer().getPort()));
        }
        samples.writeFor(accounts.firstAdministrator().owner());
    }

    void print(PrintStream out, String address) {
        out.println("aiwriter is ready at " + address);
        link.path()
                .ifPresent(
                        path ->
                                out.println(
                                        "First start: choose your password at " + address + path));
        out.flush();
    }

    private String address(int port) {
        return settings.publicUrl().orElse("http://localhost:" + port);
    }
}
