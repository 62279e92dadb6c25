package io.aiwriter.pipeline;

import io.aiwriter.AiWriterException;
import io.aiwriter.Owner;
import io.aiwriter.chat.TokenUsage;
import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRequest;
import io.aiwriter.content.ContentVersion;
import io.aiwriter.content.Provenance;
import io.aiwriter.content.RunEvent;
import io.aiwriter.content.Section;
import io.aiwriter.content.SourceReference;
import io.aiwriter.content.Stage;
import io.aiwriter.core.internal.text.PassageCutter;
import io.aiwriter.core.internal.writing.DraftedSection;
import io.aiwriter.core.internal.writing.Findings;
import io.aiwriter.core.internal.writing.Writer;
import io.aiwriter.embedding.Embedding;
import io.aiwriter.embedding.EmbeddingModel;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All stages of a run, one after the other. Thread-safe. */
final class Pipeline {

    private final Parts parts;
    private final Writer writer;
    private final ResearchStage research;
    private final DraftStage draft;
    private final ReviseStage revise;
    private final VerifyStage verify;
    private final IndexStage index;

    Pipeline(Parts parts, Writer writer, PassageCutter cutter) {
        this.parts = parts;
        this.writer = writer;
        this.research = new ResearchStage(parts, cutter);
        this.draft = new DraftStage(parts.checks().sectionsAtOnce());
        this.revise = new ReviseStage(parts.embeddings());
        this.verify = new VerifyStage(parts.verifier());
        this.index = new IndexStage(parts);
    }

    Content run(ContentRequest request, RunContext run) {
        Optional<ContentVersion> stored =
                run.isContinued()
                        ? parts.contents().find(request.owner(), run.id())
                        : Optional.empty();
        return stored.map(version -> finish(request.owner(), version, run))
                .orElseGet(() -> write(request, run));
    }

    /** Makes searchable what an earlier attempt had stored when it died. */
    private Content finish(Owner owner, ContentVersion version, RunContext run) {
        run.beginCommit();
        index.again(owner, version);
        return version.content();
    }

    private Content write(ContentRequest request, RunContext run) {
        return new Course(request, run).complete();
    }

    /** One run through the stages. */
    private final class Course {

        private final ContentRequest request;
        private final RunContext run;
        private final StageClock clock;

        Course(ContentRequest request, RunContext run) {
            this.request = writer.accept(request);
            this.run = run;
            this.clock = new StageClock(parts.clock(), run);
        }

        Content complete() {
            Researched found = research();
            Writer.Plan plan = outline(found);
            List<DraftedSection> drafted = draft(plan);
            String language = request.language().orElseGet(() -> language(found.evidence()));
            List<Section> revised =
                    plan.draft().mayRepeat() ? asDrafted(drafted) : revise(drafted, language);
            VerifyStage.Verified verified = verify(revised, found.evidence());
            Content content =
                    Content.builder(run.id(), plan.draft().title())
                            .topic(request.topic())
                            .type(request.recipe().orElse(Content.ARTICLE))
                            .language(language)
                            .sections(verified.sections())
                            .sources(cited(verified.sections(), found.evidence()))
                            .provenance(provenance(request, plan, usage(found, plan, drafted)))
                            .createdAt(run.submittedAt())
                            .warnings(warnings(found, plan, drafted, verified))
                            .build();
            run.beginCommit();
            ContentVersion version = store(content, found.evidence());
            index(version, found);
            return version.content();
        }

        private Researched research() {
            clock.start(Stage.RESEARCH);
            Researched found = isResearched() ? research.run(request, run) : unresearched();
            clock.finish(
                    Map.of(
                            "sources-read", (long) found.effort().read(),
                            "sources-kept", (long) found.evidence().sources().size(),
                            "passages", (long) found.embeddings().size(),
                            "on-topic", (long) found.findings().passages().size()));
            return found;
        }

        private boolean isResearched() {
            return switch (writer.sourceUse(request)) {
                case NONE -> request.hasSources();
                case OPTIONAL -> request.hasSources() || parts.discovery().searches();
                case REQUIRED -> true;
            };
        }

        private Researched unresearched() {
            Embedding topic = parts.embeddings().embed(request.topic(), EmbeddingModel.Use.QUERY);
            Findings nothing = new Findings(request.topic(), topic, List.of());
            Evidence none = new Evidence(List.of(), List.of());
            return new Researched(
                    none, Map.of(), nothing, new Researched.Effort(0, TokenUsage.NONE), List.of());
        }

        private Writer.Plan outline(Researched found) {
            clock.start(Stage.OUTLINE);
            Writer.Plan plan = writer.plan(request, found.findings());
            run.emit(new RunEvent.OutlineReady(plan.draft().headings()));
            clock.finish(Map.of("sections", (long) plan.draft().headings().size()));
            return plan;
        }

        private List<DraftedSection> draft(Writer.Plan plan) {
            clock.start(Stage.DRAFT);
            List<DraftedSection> drafted = draft.run(plan.draft(), run);
            clock.finish(Map.of("sections", (long) drafted.size()));
            return drafted;
        }

        private List<Section> revise(List<DraftedSection> drafted, String language) {
            clock.start(Stage.REVISE);
            ReviseStage.Revised revised =
                    revise.run(drafted.stream().map(DraftedSection::section).toList(), language);
            clock.finish(Map.of("repeated-sentences", revised.removed()));
            return revised.sections();
        }

        private VerifyStage.Verified verify(List<Section> sections, Evidence evidence) {
            clock.start(Stage.VERIFY);
            VerifyStage.Verified verified = verify.run(sections, evidence, run);
            clock.finish(Map.of("citations", citations(verified.sections())));
            return verified;
        }

        private ContentVersion store(Content content, Evidence evidence) {
            clock.start(Stage.STORE);
            ContentVersion version =
                    parts.contents().save(request.owner(), content, evidence, "written");
            clock.finish(Map.of("version", (long) version.number()));
            return version;
        }

        /**
         * What is stored stays, also when it cannot be indexed: that is caught up on the next
         * start.
         */
        private void index(ContentVersion version, Researched found) {
            clock.start(Stage.INDEX);
            try {
                long records =
                        index.run(request.owner(), version, found.evidence(), found.embeddings());
                clock.finish(Map.of("records", records));
            } catch (AiWriterException e) {
                run.warn("The content is stored and not searchable yet: " + e.getMessage());
            }
        }
    }

    private static TokenUsage usage(
            Researched found, Writer.Plan plan, List<DraftedSection> drafted) {
        TokenUsage usage = found.effort().usage().plus(plan.usage());
        for (DraftedSection section : drafted) {
            usage = usage.plus(section.usage());
        }
        return usage;
    }

    private Provenance provenance(ContentRequest request, Writer.Plan plan, TokenUsage usage) {
        Map<String, String> parameters = new TreeMap<>(writer.parameters());
        parameters.putAll(plan.draft().parameters());
        parameters.put("words", String.valueOf(request.words()));
        parameters.put("sections", String.valueOf(request.sections()));
        return new Provenance(
                writer.method(),
                writer.model(),
                parts.embeddings().fingerprint(),
                parameters,
                usage);
    }

    private static List<Section> asDrafted(List<DraftedSection> drafted) {
        return drafted.stream().map(DraftedSection::section).toList();
    }

    private static List<String> warnings(
            Researched found,
            Writer.Plan plan,
            List<DraftedSection> drafted,
            VerifyStage.Verified verified) {
        List<String> warnings = new ArrayList<>(found.warnings());
        warnings.addAll(plan.warnings());
        drafted.forEach(section -> warnings.addAll(section.warnings()));
        warnings.addAll(verified.warnings());
        return warnings;
    }

    private static List<SourceReference> cited(List<Section> sections, Evidence evidence) {
        return sections.stream()
                .flatMap(section -> section.citations().stream())
                .map(citation -> citation.sourceId())
                .distinct()
                .flatMap(id -> evidence.source(id).stream())
                .map(SourceReference::of)
                .toList();
    }

    private static long citations(List<Section> sections) {
        return sections.stream().mapToLong(section -> section.citations().size()).sum();
    }

    /** The language that most sources say they are in; {@code und} when none says. */
    private static String language(Evidence evidence) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Source source : evidence.sources()) {
            source.language().ifPresent(tag -> votes.merge(tag, 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("und");
    }
}
