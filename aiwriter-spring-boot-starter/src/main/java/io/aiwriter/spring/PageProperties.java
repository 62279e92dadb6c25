package io.aiwriter.spring;

import io.aiwriter.pages.DocumentReader;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How sources are read, under {@code aiwriter.pages}. Immutable. */
public final class PageProperties {

    /** Whether pages of this machine and of private networks may be read. */
    private final boolean allowPrivateHosts;

    /** Whether to do what sites ask of robots in their robots.txt. */
    private final boolean obeyRobots;

    /** The largest document that is read. */
    private final DataSize maxSize;

    /** How long a page from the web may take. */
    private final Duration timeout;

    /**
     * How sources are read.
     *
     * @param allowPrivateHosts whether pages of private networks may be read
     * @param obeyRobots whether to do what sites ask of robots
     * @param maxSize the largest document, up to 1 GB
     * @param timeout how long a page may take, more than 0
     * @throws InvalidSettingException when one is out of its range
     */
    public PageProperties(
            @DefaultValue("false") boolean allowPrivateHosts,
            @DefaultValue("true") boolean obeyRobots,
            @DefaultValue("50MB") DataSize maxSize,
            @DefaultValue("30s") Duration timeout) {
        requireInRange(maxSize);
        requirePositive(timeout);
        this.allowPrivateHosts = allowPrivateHosts;
        this.obeyRobots = obeyRobots;
        this.maxSize = maxSize;
        this.timeout = timeout;
    }

    /** Whether pages of private networks may be read; no by default. */
    public boolean allowPrivateHosts() {
        return allowPrivateHosts;
    }

    /** Whether to do what sites ask of robots in their robots.txt; yes by default. */
    public boolean obeyRobots() {
        return obeyRobots;
    }

    /** The largest document that is read; by default 50 MB. */
    public DataSize maxSize() {
        return maxSize;
    }

    /** How long a page from the web may take; by default 30 s. */
    public Duration timeout() {
        return timeout;
    }

    private static void requireInRange(DataSize size) {
        if (size.toBytes() < 1 || size.toBytes() > DocumentReader.HIGHEST_MAX_BYTES) {
            throw new InvalidSettingException(
                    "aiwriter.pages.max-size",
                    "is out of range: " + size,
                    "Set it to a size between 1B and 1GB.");
        }
    }

    private static void requirePositive(Duration timeout) {
        if (!timeout.isPositive()) {
            throw new InvalidSettingException(
                    "aiwriter.pages.timeout",
                    "is out of range: " + timeout,
                    "Set it to more than 0, such as 30s.");
        }
    }
}
