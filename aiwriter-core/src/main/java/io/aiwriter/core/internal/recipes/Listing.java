package io.aiwriter.core.internal.recipes;

import java.util.AbstractList;
import java.util.List;

/** A list that a template can go through, or name as a whole. */
final class Listing extends AbstractList<String> {

    private final List<String> entries;

    Listing(List<String> entries) {
        this.entries = List.copyOf(entries);
    }

    @Override
    public String get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public String toString() {
        return String.join(", ", entries);
    }
}
