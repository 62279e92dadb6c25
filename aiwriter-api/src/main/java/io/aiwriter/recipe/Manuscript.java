package io.aiwriter.recipe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A written piece as rules see it: its texts by the names of a recipe's parts, and what is known of
 * the request. A part called {@code title} is the title of the whole; fields called {@code
 * heading}, {@code title} or {@code question} are the headings of their entries. Immutable.
 */
public final class Manuscript {

    /** The name of the part that is the title of the whole. */
    public static final String TITLE = "title";

    private static final List<String> HEADINGS = List.of("heading", TITLE, "question");

    private final Builder values;

    private Manuscript(Builder values) {
        this.values = values;
    }

    /** Starts a manuscript. */
    public static Builder builder() {
        return new Builder();
    }

    /** A manuscript of one text, called {@code text}. */
    public static Manuscript of(String text) {
        return builder().part(ManuscriptPart.of("text", text)).build();
    }

    /** All texts, in reading order. */
    public List<ManuscriptPart> parts() {
        return values.parts;
    }

    /**
     * Some of the texts, in reading order.
     *
     * @param selector a part's name, a name and a field with a dot between them ({@code
     *     slides.title}), or nothing for all
     */
    public List<ManuscriptPart> parts(String selector) {
        return values.parts.stream()
                .filter(
                        part ->
                                selector.isEmpty()
                                        || part.name().equals(selector)
                                        || part.selector().equals(selector))
                .toList();
    }

    /** The title; empty when there is none. */
    public String title() {
        return parts(TITLE).stream().map(ManuscriptPart::text).findFirst().orElse("");
    }

    /** The whole as Markdown: the title and the headings of entries as such. */
    public String markdown() {
        return markdown("");
    }

    /**
     * A part as Markdown.
     *
     * @param selector as for {@link #parts(String)}
     */
    public String markdown(String selector) {
        return parts(selector).stream()
                .filter(part -> !part.text().isBlank())
                .map(Manuscript::block)
                .collect(Collectors.joining("\n\n"));
    }

    /** Its language as a BCP 47 tag; {@code und} when nothing was asked for. */
    public String language() {
        return values.language;
    }

    /** What the caller gave, by name. */
    public Map<String, Object> inputs() {
        return values.inputs;
    }

    /** What it was written from. */
    public List<ManuscriptSource> sources() {
        return values.sources;
    }

    /** The day that it is written on or for, when the caller or a clock said so. */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(values.date);
    }

    /** A copy in which one text is another. */
    public Manuscript with(ManuscriptPart part, String text) {
        Builder copy = toBuilder();
        copy.parts.replaceAll(p -> p.path().equals(part.path()) ? p.withText(text) : p);
        return copy.build();
    }

    /** A copy without some texts; the entries of a list close up. */
    public Manuscript without(List<ManuscriptPart> gone) {
        Builder copy = toBuilder();
        copy.parts.removeAll(gone);
        Map<String, Integer> next = new LinkedHashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        copy.parts.replaceAll(
                part -> {
                    if (part.index() == ManuscriptPart.SINGLE) {
                        return part;
                    }
                    int place =
                            places.computeIfAbsent(
                                    part.name() + "#" + part.index(),
                                    key -> next.merge(part.name(), 1, Integer::sum) - 1);
                    return new ManuscriptPart(part.name(), place, part.field(), part.text());
                });
        return copy.build();
    }

    /** A copy to change. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Manuscript that
                && values.parts.equals(that.values.parts)
                && values.language.equals(that.values.language)
                && values.inputs.equals(that.values.inputs)
                && values.sources.equals(that.values.sources)
                && Objects.equals(values.date, that.values.date);
    }

    @Override
    public int hashCode() {
        return values.parts.hashCode();
    }

    /** Tells the places alone, for the texts may be confidential. */
    @Override
    public String toString() {
        return "Manuscript" + values.parts.stream().map(ManuscriptPart::path).toList();
    }

    private static String block(ManuscriptPart part) {
        if (part.name().equals(TITLE) && part.index() == ManuscriptPart.SINGLE) {
            return "# " + part.text();
        }
        return HEADINGS.contains(part.field()) ? "## " + part.text() : part.text();
    }

    /** Collects a {@link Manuscript}. Not thread-safe. */
    public static final class Builder {

        private List<ManuscriptPart> parts = new ArrayList<>();
        private String language = "und";
        private Map<String, Object> inputs = new LinkedHashMap<>();
        private List<ManuscriptSource> sources = new ArrayList<>();
        private @Nullable LocalDate date;

        private Builder() {}

        private Builder(Builder other) {
            this.parts = new ArrayList<>(other.parts);
            this.language = other.language;
            this.inputs = new LinkedHashMap<>(other.inputs);
            this.sources = new ArrayList<>(other.sources);
            this.date = other.date;
        }

        /** Adds a text. */
        public Builder part(ManuscriptPart part) {
            parts.add(Objects.requireNonNull(part, "part"));
            return this;
        }

        /** Adds a text that is a part of its own. */
        public Builder part(String name, String text) {
            return part(ManuscriptPart.of(name, text));
        }

        /** Adds a list of plain texts. */
        public Builder list(String name, List<String> texts) {
            for (int i = 0; i < texts.size(); i++) {
                part(new ManuscriptPart(name, i, "", texts.get(i)));
            }
            return this;
        }

        /** Its language as a BCP 47 tag. */
        public Builder language(String language) {
            this.language = Objects.requireNonNull(language, "language");
            return this;
        }

        /** What the caller gave. */
        public Builder inputs(Map<String, Object> inputs) {
            this.inputs = new LinkedHashMap<>(inputs);
            return this;
        }

        /** Adds something that it was written from. */
        public Builder source(ManuscriptSource source) {
            sources.add(Objects.requireNonNull(source, "source"));
            return this;
        }

        /** The day that it is written on or for. */
        public Builder date(LocalDate date) {
            this.date = Objects.requireNonNull(date, "date");
            return this;
        }

        /** The finished manuscript. */
        public Manuscript build() {
            Builder frozen = new Builder(this);
            frozen.parts = List.copyOf(parts);
            frozen.inputs = Map.copyOf(inputs);
            frozen.sources = List.copyOf(sources);
            return new Manuscript(frozen);
        }
    }
}
