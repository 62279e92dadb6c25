package io.aiwriter.providers.internal.http;

import io.aiwriter.http.HttpSettings;
import java.time.Duration;
import java.util.function.Function;

/** The clocks of a call, by the names of their settings. */
enum Clock {
    CONNECT("connectTimeout", HttpSettings::connectTimeout),
    FIRST_EVENT("firstEventTimeout", HttpSettings::firstEventTimeout),
    BETWEEN_EVENTS("betweenEventsTimeout", HttpSettings::betweenEventsTimeout),
    CALL(
            "callTimeout",
            settings -> settings.callTimeout().orElse(Duration.ofNanos(Long.MAX_VALUE)));

    private final String setting;
    private final Function<HttpSettings, Duration> limit;

    Clock(String setting, Function<HttpSettings, Duration> limit) {
        this.setting = setting;
        this.limit = limit;
    }

    /** The setting that sets it. */
    String setting() {
        return setting;
    }

    /** How long it may run. */
    Duration limit(HttpSettings settings) {
        return limit.apply(settings);
    }
}
