package io.aiwriter.core.internal.prompted;

import java.util.List;

/**
 * A section that is still to be written.
 *
 * @param heading its heading; empty for none
 * @param brief what it is to say; empty when nobody said
 * @param passages ids of the passages it may cite
 */
public record PlannedSection(String heading, String brief, List<String> passages) {

    /** Copies. */
    public PlannedSection {
        passages = List.copyOf(passages);
    }
}
