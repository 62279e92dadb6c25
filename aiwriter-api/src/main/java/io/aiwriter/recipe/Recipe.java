package io.aiwriter.recipe;

import io.aiwriter.content.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A kind of content as data: what it asks for, how it is made and what it must keep. Immutable. */
public final class Recipe {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Builder values;

    private Recipe(Builder values) {
        this.values = values;
    }

    /**
     * Starts a recipe.
     *
     * @param name lower case words with hyphens between them
     * @param version from 1, raised with every change
     */
    public static Builder builder(String name, int version) {
        return new Builder(name, version);
    }

    /** Its name, by which it is asked for. */
    public String name() {
        return values.name;
    }

    /** Its version. */
    public int version() {
        return values.version;
    }

    /** Its name for people. */
    public String title() {
        return values.title;
    }

    /** What it makes, in one sentence. */
    public String summary() {
        return values.summary;
    }

    /** The family that it is listed under. */
    public String group() {
        return values.group;
    }

    /** The stages that it runs through. With an outline it is written section by section. */
    public Set<Stage> stages() {
        return values.stages;
    }

    /** Whether it is written from sources. */
    public SourceUse sources() {
        return values.sources;
    }

    /** How it can be served without a chat model. */
    public Extraction extraction() {
        return values.extraction;
    }

    /** What it asks for. */
    public List<RecipeInput> inputs() {
        return values.inputs;
    }

    /** The input of a name. */
    public Optional<RecipeInput> input(String name) {
        return values.inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    /** The parts of its result; empty when it is written section by section. */
    public List<RecipePart> parts() {
        return values.parts;
    }

    /** Its instructions. */
    public List<RecipePrompt> prompts() {
        return values.prompts;
    }

    /** The rules that its result is held to. */
    public List<RecipeConstraint> constraints() {
        return values.constraints;
    }

    /** A request that shows what it is for. */
    public Optional<RecipeExample> example() {
        return Optional.ofNullable(values.example);
    }

    /** Name and versions of the prompts, as a content's provenance keeps them. */
    public String promptVersions() {
        return values.prompts.stream()
                .map(prompt -> "%s/%s-%d".formatted(name(), prompt.name(), prompt.version()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    @Override
    public String toString() {
        return "%s/%d".formatted(name(), version());
    }

    /** Whether a recipe is written from sources. */
    public enum SourceUse {
        /** It takes none; a request that gives some is refused. */
        NONE,
        /** It uses those that are given. */
        OPTIONAL,
        /** It cannot be written without. */
        REQUIRED
    }

    /** How a recipe can be served by quoting, without a chat model. */
    public enum Extraction {
        /** It cannot. */
        NONE,
        /** Sections of quoted sentences. */
        SECTIONS,
        /** One section that says the most important. */
        LEAD,
        /** Sections with a question for a heading. */
        QUESTIONS,
        /** Headings, each with the sentence that says most. */
        OUTLINE
    }

    /** Collects a {@link Recipe}. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final int version;
        private String title;
        private String summary = "";
        private String group = "";
        private Set<Stage> stages = Set.of(Stage.DRAFT);
        private SourceUse sources = SourceUse.NONE;
        private Extraction extraction = Extraction.NONE;
        private List<RecipeInput> inputs = new ArrayList<>();
        private List<RecipePart> parts = new ArrayList<>();
        private List<RecipePrompt> prompts = new ArrayList<>();
        private List<RecipeConstraint> constraints = new ArrayList<>();
        private @Nullable RecipeExample example;

        private Builder(String name, int version) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "a recipe's name must be lower case words with hyphens: " + name);
            }
            if (version < 1) {
                throw new IllegalArgumentException("version must be at least 1: " + version);
            }
            this.name = name;
            this.version = version;
            this.title = name;
        }

        /** Its name for people; by default the name. */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /** What it makes, in one sentence. */
        public Builder summary(String summary) {
            this.summary = Objects.requireNonNull(summary, "summary");
            return this;
        }

        /** The family that it is listed under. */
        public Builder group(String group) {
            this.group = Objects.requireNonNull(group, "group");
            return this;
        }

        /** The stages that it runs through. */
        public Builder stages(Set<Stage> stages) {
            this.stages = new LinkedHashSet<>(stages);
            return this;
        }

        /** Whether it is written from sources; by default it is not. */
        public Builder sources(SourceUse sources) {
            this.sources = Objects.requireNonNull(sources, "sources");
            return this;
        }

        /** How it can be served without a model; by default it cannot. */
        public Builder extraction(Extraction extraction) {
            this.extraction = Objects.requireNonNull(extraction, "extraction");
            return this;
        }

        /** What it asks for. */
        public Builder inputs(List<RecipeInput> inputs) {
            this.inputs = new ArrayList<>(inputs);
            return this;
        }

        /** The parts of its result. */
        public Builder parts(List<RecipePart> parts) {
            this.parts = new ArrayList<>(parts);
            return this;
        }

        /** Its instructions. */
        public Builder prompts(List<RecipePrompt> prompts) {
            this.prompts = new ArrayList<>(prompts);
            return this;
        }

        /** The rules that its result is held to. */
        public Builder constraints(List<RecipeConstraint> constraints) {
            this.constraints = new ArrayList<>(constraints);
            return this;
        }

        /** A request that shows what it is for. */
        public Builder example(@Nullable RecipeExample example) {
            this.example = example;
            return this;
        }

        /**
         * The finished recipe.
         *
         * @throws IllegalArgumentException when it is neither written section by section nor in
         *     parts, or both
         */
        public Recipe build() {
            if (stages.contains(Stage.OUTLINE) != parts.isEmpty()) {
                throw new IllegalArgumentException(
                        "a recipe has either an outline stage or parts: " + name);
            }
            Builder frozen = new Builder(name, version);
            frozen.title = title;
            frozen.summary = summary;
            frozen.group = group;
            frozen.stages = Collections.unmodifiableSet(new LinkedHashSet<>(stages));
            frozen.sources = sources;
            frozen.extraction = extraction;
            frozen.inputs = List.copyOf(inputs);
            frozen.parts = List.copyOf(parts);
            frozen.prompts = List.copyOf(prompts);
            frozen.constraints = List.copyOf(constraints);
            frozen.example = example;
            return new Recipe(frozen);
        }
    }
}
