package io.aiwriter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiwriter.content.Content;
import io.aiwriter.content.ContentRepository;
import io.aiwriter.content.Section;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import io.aiwriter.research.TextSpan;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ContentRepository} does with sources, passages and citations. */
public abstract class AbstractContentSourcesContractTest extends AbstractContentRepositoryFixture {

    @Test
    void deletionLeavesNothing() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content content = save(ANA, evidence);
        contents.save(ANA, content, Evidence.NONE, "again");
        Source source = evidence.sources().getFirst();

        assertThat(contents.delete(ANA, content.id())).isTrue();

        assertThat(contents.find(ANA, content.id())).isEmpty();
        assertThat(contents.versions(ANA, content.id())).isEmpty();
        assertThat(contents.list(ANA, 10, 0)).isEmpty();
        assertThat(contents.unindexed()).isEmpty();
        assertThat(contents.findSource(ANA, source.location(), source.contentHash())).isEmpty();
        assertThat(contents.delete(ANA, content.id())).isFalse();
        assertThat(contents.save(ANA, content, evidence, "anew").number()).isEqualTo(1);
    }

    @Test
    void sharedSourceSurvivesDeletionOfOneContent() {
        Evidence evidence = Samples.evidence("Both cite this.");
        Content first = save(ANA, evidence);
        Content second = save(ANA, evidence);
        Source source = evidence.sources().getFirst();

        contents.delete(ANA, first.id());
        assertThat(contents.evidence(ANA, second.id()).passages()).isEqualTo(evidence.passages());

        contents.delete(ANA, second.id());
        assertThat(contents.findSource(ANA, source.location(), source.contentHash())).isEmpty();
    }

    @Test
    void sourceCitedWithoutBeingGivenAgainSurvives() {
        Evidence evidence = Samples.evidence("Cited from another content.");
        Content first = save(ANA, evidence);
        Content second = Samples.content(evidence);
        contents.save(ANA, second, Evidence.NONE, "written");

        assertThat(contents.delete(ANA, first.id())).isTrue();

        assertThat(contents.evidence(ANA, second.id()).passages()).isEqualTo(evidence.passages());
        assertThat(contents.delete(ANA, second.id())).isTrue();
    }

    @Test
    void evidenceKeepsWhatOlderVersionsStandOn() {
        Evidence first = Samples.evidence("First source.");
        Evidence second = Samples.evidence("Second source.");
        Content content = save(ANA, first);
        contents.save(ANA, Samples.content(content.id(), second), second, "rewritten");

        assertThat(contents.evidence(ANA, content.id()).sources())
                .containsExactlyInAnyOrder(first.sources().getFirst(), second.sources().getFirst());
    }

    @Test
    void storedSourceIsFoundByLocationAndText() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        save(ANA, evidence);
        Source source = evidence.sources().getFirst();
        Source edited = Samples.source(source.location(), "The text has changed.");

        Evidence found =
                contents.findSource(ANA, source.location(), source.contentHash()).orElseThrow();

        assertThat(found.sources()).isEqualTo(evidence.sources());
        assertThat(found.passages()).isEqualTo(evidence.passages());
        assertThat(contents.findSource(ANA, source.location(), edited.contentHash())).isEmpty();
        assertThat(contents.findSource(ANA, URI.create("file:///else"), source.contentHash()))
                .isEmpty();
    }

    @Test
    void changedTextAtSameLocationIsAnotherSource() {
        Evidence before = Samples.evidence("The text.");
        URI location = before.sources().getFirst().location();
        Source changed = Samples.source(location, "The changed text.");
        Evidence after = new Evidence(List.of(changed), List.of(Samples.passage(changed)));

        Content first = save(ANA, before);
        Content second = save(ANA, after);

        assertThat(contents.evidence(ANA, first.id())).isEqualTo(before);
        assertThat(contents.evidence(ANA, second.id())).isEqualTo(after);
    }

    @Test
    void newPassagesOfStoredSourceAreAdded() {
        Source source = Samples.source("First half. Second half.");
        Passage first = Samples.passage(source, 0, new TextSpan(0, 11));
        Passage second = Samples.passage(source, 1, new TextSpan(12, 24));
        save(ANA, new Evidence(List.of(source), List.of(first)));

        Content content = save(ANA, new Evidence(List.of(source), List.of(second, first)));

        assertThat(contents.evidence(ANA, content.id()).passages()).containsExactly(first, second);
    }

    @Test
    void sameTextUnderSecondIdIsRefused() {
        Source stored = Samples.source("A cell is the unit of life.");
        save(ANA, new Evidence(List.of(stored), List.of(Samples.passage(stored))));
        Source twin = Samples.source(stored.location(), stored.text().untrusted());
        Evidence evidence = new Evidence(List.of(twin), List.of(Samples.passage(twin)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> save(ANA, evidence))
                .withMessageContaining(stored.id().toString());
        assertThat(contents.list(ANA, 10, 0)).hasSize(1);
    }

    @Test
    void storedIdWithOtherTextIsRefused() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        save(ANA, evidence);
        Source stored = evidence.sources().getFirst();
        Source forged =
                Source.builder(stored.location(), Samples.source("Forged.").text())
                        .id(stored.id())
                        .build();
        Evidence other = new Evidence(List.of(forged), List.of(Samples.passage(forged)));

        assertThatIllegalArgumentException().isThrownBy(() -> save(ANA, other));
        assertThat(contents.findSource(ANA, stored.location(), stored.contentHash())).isPresent();
        assertThat(contents.list(ANA, 10, 0)).hasSize(1);
    }

    @Test
    void storedPassageWithOtherSpanIsRefused() {
        Source source = Samples.source("First half. Second half.");
        Passage passage = Samples.passage(source, 0, new TextSpan(0, 11));
        save(ANA, new Evidence(List.of(source), List.of(passage)));
        TextSpan moved = new TextSpan(12, 24);
        Passage forged =
                new Passage(
                        passage.id(), source.id(), 0, moved, source.text().slice(moved), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> save(ANA, new Evidence(List.of(source), List.of(forged))));
        assertThat(contents.list(ANA, 10, 0)).hasSize(1);
    }

    @Test
    void unknownPassageStoresNothing() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Source source = evidence.sources().getFirst();
        Passage unknown = Samples.passage(source);
        Content content =
                Samples.content(evidence).toBuilder()
                        .sections(List.of(Samples.section(unknown)))
                        .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.save(ANA, content, evidence, "written"))
                .withMessageContaining(unknown.id().toString());

        assertThat(contents.find(ANA, content.id())).isEmpty();
        assertThat(contents.unindexed()).isEmpty();
        assertThat(contents.findSource(ANA, source.location(), source.contentHash())).isEmpty();
    }

    @Test
    void refusedVersionLeavesOlderOnesAndTheirNumbers() {
        Evidence evidence = Samples.evidence("A cell is the unit of life.");
        Content content = save(ANA, evidence);
        Section unknown = Samples.section(Samples.passage(evidence.sources().getFirst()));
        Content broken = content.toBuilder().title("Broken").sections(List.of(unknown)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.save(ANA, broken, Evidence.NONE, "broken"));

        assertThat(contents.list(ANA, 1, 0).getFirst().title()).isEqualTo(content.title());
        assertThat(contents.save(ANA, content, Evidence.NONE, "again").number()).isEqualTo(2);
    }

    @Test
    void passageOfOneSourceCannotBeCitedUnderAnother() {
        Evidence first = Samples.evidence("First source.");
        Evidence second = Samples.evidence("Other source.");
        save(ANA, first);
        save(ANA, second);
        Passage passage = first.passages().getFirst();
        Passage mislabelled =
                new Passage(
                        passage.id(),
                        second.sources().getFirst().id(),
                        0,
                        passage.span(),
                        passage.text(),
                        List.of());
        Content content =
                Samples.uncited("Wrong").toBuilder()
                        .sections(List.of(Samples.section(mislabelled)))
                        .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contents.save(ANA, content, Evidence.NONE, "wrong"));
    }
}
