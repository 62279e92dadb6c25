package io.aiwriter.anthropic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a generation of models takes, told by its name. A name that is not understood is taken for
 * the newest.
 *
 * @param version major and minor version as one number, 45 for 4.5
 * @param opus whether it is of the largest size
 */
record Generation(int version, boolean opus) {

    private static final int NEWEST = 990;
    private static final Pattern NEW_NAME =
            Pattern.compile("claude-([a-z]+)-(\\d)(?:-(\\d{1,2})(?!\\d))?(?:\\D.*)?");
    private static final Pattern OLD_NAME =
            Pattern.compile("claude-(\\d)(?:-(\\d))?-(opus|sonnet|haiku).*");

    static Generation of(String model) {
        Matcher newer = NEW_NAME.matcher(model);
        if (newer.matches()) {
            return new Generation(
                    version(newer.group(2), newer.group(3)), newer.group(1).equals("opus"));
        }
        Matcher older = OLD_NAME.matcher(model);
        return older.matches()
                ? new Generation(
                        version(older.group(1), older.group(2)), older.group(3).equals("opus"))
                : new Generation(NEWEST, false);
    }

    /** The most tokens that an answer may have. */
    int maxOutputTokens() {
        if (version < 35) {
            return 4_096;
        }
        if (version < 37) {
            return 8_192;
        }
        return opus && version < 45 ? 32_000 : 64_000;
    }

    /** How it is told how long to think. */
    Thinking thinking() {
        if (version < 37) {
            return Thinking.NONE;
        }
        return version < 46 ? Thinking.BUDGET : Thinking.ADAPTIVE;
    }

    /** Whether temperature and top-p are taken. */
    boolean takesSampling() {
        return version < 47;
    }

    /** Whether it answers in JSON of a given schema. */
    boolean takesSchema() {
        return version >= 45 || (opus && version >= 41);
    }

    private static int version(String major, String minor) {
        return Integer.parseInt(major) * 10
                + (minor == null ? 0 : Math.min(9, Integer.parseInt(minor)));
    }

    /** Ways of being told how long to think. */
    enum Thinking {
        /** None. */
        NONE,
        /** By a number of tokens. */
        BUDGET,
        /** By an effort. */
        ADAPTIVE
    }
}
