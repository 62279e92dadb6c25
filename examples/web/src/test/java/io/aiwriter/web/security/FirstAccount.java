package io.aiwriter.web.security;

import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;

/** Uses the first link up in place of the person who starts the app. */
public final class FirstAccount {

    public static final String NAME = "ada";
    public static final String PASSWORD = "a sentence is good";

    private static final Map<ApiKeys, String> KEYS = new ConcurrentHashMap<>();

    private FirstAccount() {}

    public static void activate(ApplicationContext app) {
        SetupLink link = app.getBean(SetupLink.class);
        link.path()
                .map(path -> path.substring(path.indexOf('=') + 1))
                .ifPresent(token -> link.use(token, NAME, PASSWORD));
    }

    /** A key of the first account; the same one for the same app. */
    public static String key(ApplicationContext app) {
        return KEYS.computeIfAbsent(
                app.getBean(ApiKeys.class),
                keys ->
                        keys.issue(
                                        app.getBean(Accounts.class).firstAdministrator().owner(),
                                        "tests",
                                        EnumSet.allOf(Scope.class))
                                .secret());
    }

    /** A key of another administrator. */
    public static String keyOfAnother(ApplicationContext app) {
        Account other = new Account("another", "another", "no password", Account.Role.ADMIN);
        app.getBean(Accounts.class).save(other);
        return app.getBean(ApiKeys.class)
                .issue(other.owner(), "another's", EnumSet.allOf(Scope.class))
                .secret();
    }
}
