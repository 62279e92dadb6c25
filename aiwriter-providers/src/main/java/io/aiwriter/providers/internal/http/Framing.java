package io.aiwriter.providers.internal.http;

import java.util.Set;

/** How the events of a stream are told apart. */
public enum Framing {
    /** Server-sent events, as the HTML standard describes them. */
    SSE("text/event-stream", Set.of("event-stream", "octet-stream", "plain")),
    /** One JSON text a line. */
    NDJSON("application/x-ndjson", Set.of("x-ndjson", "ndjson", "octet-stream", "json"));

    private final String accepted;
    private final Set<String> subtypes;

    Framing(String accepted, Set<String> subtypes) {
        this.accepted = accepted;
        this.subtypes = subtypes;
    }

    String accepted() {
        return accepted;
    }

    boolean allows(String subtype) {
        return subtypes.contains(subtype);
    }
}
