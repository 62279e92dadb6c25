package io.aiwriter.core.internal.prompted;

import java.util.List;

/**
 * A section that is still to be written.
 *
 * @param heading its heading; empty for none
 * @param passages ids of the passages it may cite
 */
record PlannedSection(String heading, List<String> passages) {

    PlannedSection {
        passages = List.copyOf(passages);
    }
}
