package io.aiwriter.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import io.aiwriter.research.UnreadableSourceException;
import io.aiwriter.research.UnreadableSourceException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * What sites ask of robots: which pages not to read, and how long to wait between two. The rules of
 * a site are read once a day at most, when the first page of it is wanted; all who want one wait.
 * Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309, Robots Exclusion Protocol</a>
 */
final class SiteRules {

    private static final int MOST_SITES = 1_000;
    private static final Duration VALID = Duration.ofHours(24);

    private final Cache<String, FutureTask<Site>> sites =
            Caffeine.newBuilder().maximumSize(MOST_SITES).expireAfterWrite(VALID).build();
    private final Function<HttpUrl, BaseRobotRules> reader;
    private final Duration patience;

    /**
     * Rules.
     *
     * @param reader reads the rules at the address of a robots.txt
     * @param patience the longest wait for a site's turn
     */
    SiteRules(Function<HttpUrl, BaseRobotRules> reader, Duration patience) {
        this.reader = reader;
        this.patience = patience;
    }

    /**
     * Waits until a page may be read.
     *
     * @param location what the caller asked for, for errors
     * @param url the page, which may be where {@code location} redirects to
     * @throws UnreadableSourceException when its site asks not to read it, or its turn comes too
     *     late, or the rules cannot be had
     * @throws InterruptedException when cancelled
     */
    void await(URI location, HttpUrl url) throws InterruptedException {
        Site site = site(location, url);
        if (!site.rules.isAllowed(url.toString())) {
            throw new UnreadableSourceException(
                    location,
                    Reason.ACCESS_DENIED,
                    "its site asks programs not to read it (robots.txt)",
                    null);
        }
        Duration wait = site.turn(System.nanoTime(), patience);
        if (wait.compareTo(patience) > 0) {
            throw new UnreadableSourceException(
                    location,
                    Reason.FAILED,
                    "its site asks for %d seconds between two pages, and others wait; try again later"
                            .formatted(site.delay.toSeconds()),
                    null);
        }
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    }

    private Site site(URI location, HttpUrl url) throws InterruptedException {
        HttpUrl robots =
                url.newBuilder().encodedPath("/robots.txt").query(null).fragment(null).build();
        String key = robots.toString();
        FutureTask<Site> site = sites.get(key, origin -> reading(robots));
        try {
            return site.get();
        } catch (ExecutionException e) {
            sites.asMap().remove(key, site);
            throw e.getCause() instanceof UnreadableSourceException unreadable
                    ? new UnreadableSourceException(
                            location, unreadable.reason(), unreadable.detail(), unreadable)
                    : new UnreadableSourceException(
                            location, Reason.FAILED, "its robots.txt cannot be read", e.getCause());
        }
    }

    /** Reads on a thread of its own, since nobody's cancellation may end what others wait for. */
    private FutureTask<Site> reading(HttpUrl robots) {
        FutureTask<Site> reading = new FutureTask<>(() -> new Site(reader.apply(robots)));
        Thread.ofVirtual().name("aiwriter-robots").start(reading);
        return reading;
    }

    /** One site and whose turn it is. */
    private static final class Site {

        private final BaseRobotRules rules;
        private final Duration delay;
        private long next = System.nanoTime();

        Site(BaseRobotRules rules) {
            this.rules = rules;
            this.delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        }

        /** How long to wait; a turn that comes later than the patience is not taken. */
        synchronized Duration turn(long now, Duration patience) {
            Duration wait = Duration.ofNanos(Math.max(0, next - now));
            if (wait.compareTo(patience) <= 0) {
                next = Math.max(now, next) + delay.toNanos();
            }
            return wait;
        }
    }
}
