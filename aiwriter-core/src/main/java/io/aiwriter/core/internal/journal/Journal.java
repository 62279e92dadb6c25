package io.aiwriter.core.internal.journal;

import io.aiwriter.chat.ChatModel;
import io.aiwriter.content.Stage;
import io.aiwriter.research.PageReader;
import io.aiwriter.research.SearchProvider;
import io.aiwriter.run.RunJournal;
import io.aiwriter.run.RunState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of one attempt at a run. What was answered in an earlier attempt is answered from the
 * record, what was not is made and recorded. A call is known by its stage, the hash of what it
 * asks, and its place among equal ones, so an answer is found again in whatever order the calls
 * come. Thread-safe.
 */
public final class Journal {

    private final RunJournal entries;
    private final Map<String, BitSet> placesInUse = new HashMap<>();
    private volatile String stage = "start";

    private Journal(RunJournal entries) {
        this.entries = entries;
    }

    /** A journal over what is recorded. */
    public static Journal over(RunJournal entries) {
        return new Journal(entries);
    }

    /** A journal that records nothing. */
    public static Journal none() {
        return new Journal(new NoJournal());
    }

    /** Calls from now on belong to this stage. */
    public void enter(Stage stage) {
        this.stage = stage.name().toLowerCase(Locale.ROOT);
    }

    /** Whether an earlier attempt may have left something behind. */
    public boolean isContinued() {
        return entries.attempt() > 1;
    }

    /** Whether this attempt still is the one that works on the run. */
    public boolean isHeld() {
        return entries.isHeld();
    }

    /** Ends the attempt; see {@link RunJournal#end}. */
    public boolean end(RunState state, String reason) {
        return entries.end(state, reason);
    }

    /** A model whose answers are recorded. */
    public ChatModel over(ChatModel model) {
        return isKept() ? new JournaledChatModel(model, this) : model;
    }

    /**
     * A reader whose sources are recorded. One that cannot be read is not, so that it may be there
     * in the next attempt.
     */
    public PageReader over(PageReader pages) {
        return isKept() ? recording(pages) : pages;
    }

    /** A search whose results are recorded. */
    public SearchProvider over(SearchProvider search) {
        return isKept() ? new JournaledSearch(search, this) : search;
    }

    private boolean isKept() {
        return !(entries instanceof NoJournal);
    }

    private PageReader recording(PageReader pages) {
        return location -> {
            try (Entry entry = open("page", location.toString())) {
                return entry.find()
                        .map(SourceJson::read)
                        .orElseGet(
                                () ->
                                        SourceJson.read(
                                                entry.record(
                                                        SourceJson.write(pages.read(location)))));
            }
        };
    }

    /** The entry of a call that is about to be made. */
    Entry open(String kind, String request) {
        String call = stage + "/" + kind + "/" + hash(request);
        synchronized (placesInUse) {
            BitSet places = placesInUse.computeIfAbsent(call, unknown -> new BitSet());
            int place = places.nextClearBit(0);
            places.set(place);
            return new Entry(call, place);
        }
    }

    private static String hash(String request) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** One call. A place whose call was not answered is free for the next try. */
    final class Entry implements AutoCloseable {

        private final String call;
        private final int place;
        private boolean answered;

        private Entry(String call, int place) {
            this.call = call;
            this.place = place;
        }

        Optional<String> find() {
            Optional<String> answer = entries.find(key());
            answered = answer.isPresent();
            return answer;
        }

        String record(String answer) {
            entries.record(key(), answer);
            answered = true;
            return answer;
        }

        @Override
        public void close() {
            if (!answered) {
                synchronized (placesInUse) {
                    placesInUse.getOrDefault(call, new BitSet()).clear(place);
                }
            }
        }

        private String key() {
            return call + "/" + place;
        }
    }
}
