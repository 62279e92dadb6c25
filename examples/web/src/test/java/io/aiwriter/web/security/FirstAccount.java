package io.aiwriter.web.security;

import org.springframework.context.ApplicationContext;

/** Uses the first link up in place of the person who starts the app. */
public final class FirstAccount {

    public static final String NAME = "ada";
    public static final String PASSWORD = "a sentence is good";

    private FirstAccount() {}

    public static void activate(ApplicationContext app) {
        SetupLink link = app.getBean(SetupLink.class);
        link.path()
                .map(path -> path.substring(path.indexOf('=') + 1))
                .ifPresent(token -> link.use(token, NAME, PASSWORD));
    }
}
